/** Networks of TensorFlow Lite, rewritten as ONNX graphs. */
@NullMarked
package io.maximin.engines.tflite;

import org.jspecify.annotations.NullMarked;

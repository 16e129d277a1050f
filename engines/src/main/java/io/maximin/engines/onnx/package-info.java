/** ONNX graphs as data, and sessions that run them. */
@NullMarked
package io.maximin.engines.onnx;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.maximin.engines.tflite;

import org.jspecify.annotations.NullMarked;

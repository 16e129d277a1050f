/** Samples to files and streams: resampling, effects, encoders. */
@NullMarked
package io.maximin.engines.audio;

import org.jspecify.annotations.NullMarked;

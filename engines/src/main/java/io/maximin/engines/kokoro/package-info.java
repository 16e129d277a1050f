/** The speech model: installing its graph in three stages, and running them. */
@NullMarked
package io.maximin.engines.kokoro;

import org.jspecify.annotations.NullMarked;

/** Holds the house style: who may see whom, and what the source tree looks like. */
@NullMarked
package io.maximin.quality;

import org.jspecify.annotations.NullMarked;

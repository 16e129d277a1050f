/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.stray;

import org.jspecify.annotations.NullMarked;

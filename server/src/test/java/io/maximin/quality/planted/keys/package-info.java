/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.keys;

import org.jspecify.annotations.NullMarked;

/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.text;

import org.jspecify.annotations.NullMarked;

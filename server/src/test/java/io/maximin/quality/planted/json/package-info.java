/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.json;

import org.jspecify.annotations.NullMarked;

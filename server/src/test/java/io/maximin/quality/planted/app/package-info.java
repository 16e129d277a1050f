/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.app;

import org.jspecify.annotations.NullMarked;

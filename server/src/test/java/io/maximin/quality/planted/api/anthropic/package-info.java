/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.api.anthropic;

import org.jspecify.annotations.NullMarked;

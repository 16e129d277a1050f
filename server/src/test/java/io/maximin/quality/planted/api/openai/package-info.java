/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.api.openai;

import org.jspecify.annotations.NullMarked;

/** Faults planted to try the rules on. */
@NullMarked
package io.maximin.quality.planted.http;

import org.jspecify.annotations.NullMarked;

/** The voices a caller may name. */
@NullMarked
package io.maximin.voices;

import org.jspecify.annotations.NullMarked;

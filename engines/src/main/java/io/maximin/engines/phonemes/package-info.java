/** How words of each language sound, in the symbols of the speech model, with tones. */
@NullMarked
package io.maximin.engines.phonemes;

import org.jspecify.annotations.NullMarked;

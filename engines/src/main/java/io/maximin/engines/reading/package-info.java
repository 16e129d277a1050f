/** What is said for a written text: sentences, numbers and dates in words, markup, each with its place in the text. */
@NullMarked
package io.maximin.engines.reading;

import org.jspecify.annotations.NullMarked;

/** Reads what a prompt describes: words to things, numbers, colours, relations and the world around them. */
@NullMarked
package io.maximin.engines.description;

import org.jspecify.annotations.NullMarked;

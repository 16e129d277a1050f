/** The languages that are spoken, and telling them apart. */
@NullMarked
package io.maximin.engines.language;

import org.jspecify.annotations.NullMarked;

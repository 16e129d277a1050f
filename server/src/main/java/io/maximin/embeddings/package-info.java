/** Vectors of texts. */
@NullMarked
package io.maximin.embeddings;

import org.jspecify.annotations.NullMarked;

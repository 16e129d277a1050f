/** Vectors of sentences: texts of like meaning lie near each other. */
@NullMarked
package io.maximin.engines.embeddings;

import org.jspecify.annotations.NullMarked;

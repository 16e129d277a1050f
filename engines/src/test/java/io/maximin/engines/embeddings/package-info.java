@NullMarked
package io.maximin.engines.embeddings;

import org.jspecify.annotations.NullMarked;

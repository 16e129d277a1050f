@NullMarked
package io.maximin.engines.llama;

import org.jspecify.annotations.NullMarked;

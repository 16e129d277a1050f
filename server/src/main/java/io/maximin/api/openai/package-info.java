@NullMarked
package io.maximin.api.openai;

import org.jspecify.annotations.NullMarked;

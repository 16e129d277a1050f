@NullMarked
package io.maximin.api.minimax;

import org.jspecify.annotations.NullMarked;

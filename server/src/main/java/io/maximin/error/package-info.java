@NullMarked
package io.maximin.error;

import org.jspecify.annotations.NullMarked;

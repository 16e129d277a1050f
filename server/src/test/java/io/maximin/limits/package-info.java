@NullMarked
package io.maximin.limits;

import org.jspecify.annotations.NullMarked;

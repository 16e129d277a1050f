/** How much an account and a key may ask for in a minute, and at once. */
@NullMarked
package io.maximin.limits;

import org.jspecify.annotations.NullMarked;

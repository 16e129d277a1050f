/** What streams of bytes have in common. */
@NullMarked
package io.maximin.streams;

import org.jspecify.annotations.NullMarked;

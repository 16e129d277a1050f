/**
 * Other servers that draw, each behind the engine port. What they answer is not trusted: it is bounded in time and
 * bytes, and every picture's header is read before it is passed on.
 */
@NullMarked
package io.maximin.images.upstream;

import org.jspecify.annotations.NullMarked;

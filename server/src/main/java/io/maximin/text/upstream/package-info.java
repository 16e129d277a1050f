/**
 * Other servers that write text, each behind the engine port. What they answer is not trusted: it is bounded in time,
 * bytes and calls, and told on only as far as it is whole.
 */
@NullMarked
package io.maximin.text.upstream;

import org.jspecify.annotations.NullMarked;

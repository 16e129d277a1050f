/** Pictures: bytes of anybody's picture to pixels within bounds, and pixels to bytes. */
@NullMarked
package io.maximin.engines.pictures;

import org.jspecify.annotations.NullMarked;

/** The subject of a photo, cut out of its ground as far as that can be trusted. */
@NullMarked
package io.maximin.engines.cutout;

import org.jspecify.annotations.NullMarked;

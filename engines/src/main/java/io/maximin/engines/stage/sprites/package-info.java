/** Drawings as pixels, kept, and put into the light of a scene. */
@NullMarked
package io.maximin.engines.stage.sprites;

import org.jspecify.annotations.NullMarked;

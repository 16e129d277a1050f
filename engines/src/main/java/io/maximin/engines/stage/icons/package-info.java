/** Pictures of the art sets: read, recoloured, drawn as actors. */
@NullMarked
package io.maximin.engines.stage.icons;

import org.jspecify.annotations.NullMarked;

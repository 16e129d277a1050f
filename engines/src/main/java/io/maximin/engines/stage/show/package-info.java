/** The stage itself: a scene to pixels. */
@NullMarked
package io.maximin.engines.stage.show;

import org.jspecify.annotations.NullMarked;

/** What a picture or a film shows: typed records without a pixel, which a prompt is read into and the stage draws. */
@NullMarked
package io.maximin.engines.scene;

import org.jspecify.annotations.NullMarked;

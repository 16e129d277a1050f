/** A scene, at a time, to pixels: camera, light, settings, actors, air and style. */
@NullMarked
package io.maximin.engines.stage;

import org.jspecify.annotations.NullMarked;

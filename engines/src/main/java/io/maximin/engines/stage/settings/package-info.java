/** The light of a scene, and every setting: sky, land, water, plants, streets, rooms. */
@NullMarked
package io.maximin.engines.stage.settings;

import org.jspecify.annotations.NullMarked;

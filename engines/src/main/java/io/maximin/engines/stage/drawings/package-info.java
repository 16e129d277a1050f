/** Vector drawings by code: creatures and people by limbs, plants, buildings and things, each in a box of height one. */
@NullMarked
package io.maximin.engines.stage.drawings;

import org.jspecify.annotations.NullMarked;

/** Vector drawings by code: creatures and people by limbs, plants, buildings and things, each one unit tall. */
@NullMarked
package io.maximin.engines.stage.drawings;

import org.jspecify.annotations.NullMarked;

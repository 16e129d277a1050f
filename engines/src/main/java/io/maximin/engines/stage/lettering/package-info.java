/** Words in pictures: fonts by script, fitted into what carries them. */
@NullMarked
package io.maximin.engines.stage.lettering;

import org.jspecify.annotations.NullMarked;

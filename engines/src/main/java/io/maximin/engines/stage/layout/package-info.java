/** Camera and composition: where every individual of a scene stands. */
@NullMarked
package io.maximin.engines.stage.layout;

import org.jspecify.annotations.NullMarked;

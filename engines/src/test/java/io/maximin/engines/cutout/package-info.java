@NullMarked
package io.maximin.engines.cutout;

import org.jspecify.annotations.NullMarked;

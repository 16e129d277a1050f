@NullMarked
package io.maximin.engines.natives;

import org.jspecify.annotations.NullMarked;

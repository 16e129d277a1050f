@NullMarked
package io.maximin.keys;

import org.jspecify.annotations.NullMarked;

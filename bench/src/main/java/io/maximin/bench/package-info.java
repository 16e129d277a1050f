@NullMarked
package io.maximin.bench;

import org.jspecify.annotations.NullMarked;

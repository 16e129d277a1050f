@NullMarked
package io.maximin.app;

import org.jspecify.annotations.NullMarked;

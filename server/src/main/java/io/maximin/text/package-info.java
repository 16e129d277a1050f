@NullMarked
package io.maximin.text;

import org.jspecify.annotations.NullMarked;

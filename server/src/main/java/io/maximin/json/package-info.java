@NullMarked
package io.maximin.json;

import org.jspecify.annotations.NullMarked;

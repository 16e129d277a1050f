@NullMarked
package io.maximin.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.maximin.http;

import org.jspecify.annotations.NullMarked;

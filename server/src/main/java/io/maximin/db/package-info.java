@NullMarked
package io.maximin.db;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.maximin.files;

import org.jspecify.annotations.NullMarked;

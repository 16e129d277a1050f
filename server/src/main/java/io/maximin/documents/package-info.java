@NullMarked
package io.maximin.documents;

import org.jspecify.annotations.NullMarked;

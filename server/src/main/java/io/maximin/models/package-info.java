@NullMarked
package io.maximin.models;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.maximin.api.responses;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.maximin.api.anthropic;

import org.jspecify.annotations.NullMarked;

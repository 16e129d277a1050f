@NullMarked
package io.maximin.engines.prompt;

import org.jspecify.annotations.NullMarked;

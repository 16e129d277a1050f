@NullMarked
package io.maximin.engines.jinja;

import org.jspecify.annotations.NullMarked;

/** Tells programs of callers how their tasks go on: a challenge first, then one notification after the other. */
@NullMarked
package io.maximin.callbacks;

import org.jspecify.annotations.NullMarked;

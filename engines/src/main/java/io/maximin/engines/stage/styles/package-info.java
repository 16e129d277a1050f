/** Passes over a painted picture that make it a drawing, a paper cut, a print. */
@NullMarked
package io.maximin.engines.stage.styles;

import org.jspecify.annotations.NullMarked;

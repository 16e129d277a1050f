/** The routes of operators. */
@NullMarked
package io.maximin.api.admin;

import org.jspecify.annotations.NullMarked;

/** The server processes that share a database. */
@NullMarked
package io.maximin.processes;

import org.jspecify.annotations.NullMarked;

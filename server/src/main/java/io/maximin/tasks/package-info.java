/** Work that outlives the request which asked for it: kept in the database, done by workers, finished exactly once. */
@NullMarked
package io.maximin.tasks;

import org.jspecify.annotations.NullMarked;

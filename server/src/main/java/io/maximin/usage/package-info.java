/** What callers use, what it costs, and who pays: prices, the ledger, and the meter of one operation. */
@NullMarked
package io.maximin.usage;

import org.jspecify.annotations.NullMarked;

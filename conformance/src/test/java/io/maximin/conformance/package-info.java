/** The vendors' own SDKs as black boxes against the server in a process of its own. */
@NullMarked
package io.maximin.conformance;

import org.jspecify.annotations.NullMarked;

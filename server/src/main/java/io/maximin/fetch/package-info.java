/** The one door through which a url that a caller gave is opened; docs/adr/0009 says why it is so narrow. */
@NullMarked
package io.maximin.fetch;

import org.jspecify.annotations.NullMarked;

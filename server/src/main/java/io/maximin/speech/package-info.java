/** Speech: requests, the service, the engine port and the embedded engine. */
@NullMarked
package io.maximin.speech;

import org.jspecify.annotations.NullMarked;

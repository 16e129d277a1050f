/** Pictures: orders, the service, the engine port, and what is done to every picture before it leaves. */
@NullMarked
package io.maximin.images;

import org.jspecify.annotations.NullMarked;

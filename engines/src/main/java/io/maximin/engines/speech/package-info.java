/** A read text to sound: prosody, voices, scheduling, exact times. */
@NullMarked
package io.maximin.engines.speech;

import org.jspecify.annotations.NullMarked;

/** Holds a model's output to a form: a grammar over bytes, what may come next, and grammars of JSON Schemas. */
@NullMarked
package io.maximin.engines.grammar;

import org.jspecify.annotations.NullMarked;

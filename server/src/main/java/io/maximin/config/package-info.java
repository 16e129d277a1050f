/** Binds one YAML file, the environment and command-line options to records. Knows no feature. */
@NullMarked
package io.maximin.config;

import org.jspecify.annotations.NullMarked;

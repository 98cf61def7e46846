/// Publishes finished files: whole or not at all.
@NullMarked
package io.svodka.runner.output;

import org.jspecify.annotations.NullMarked;

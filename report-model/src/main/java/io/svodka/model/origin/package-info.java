/// Places in source files. Knows offsets only; lines and columns belong to the printer of
/// diagnostics.
@NullMarked
package io.svodka.model.origin;

import org.jspecify.annotations.NullMarked;

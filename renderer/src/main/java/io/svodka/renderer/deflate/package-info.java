/// Deflates long texts that repeat themselves, such as the rows of a sheet, quicker than the
/// library of Java does. Knows no format and no document.
@NullMarked
package io.svodka.renderer.deflate;

import org.jspecify.annotations.NullMarked;

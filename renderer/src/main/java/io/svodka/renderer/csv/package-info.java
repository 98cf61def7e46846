/// Writes the rows of a table as comma-separated values. Makes no sums and no headings.
@NullMarked
package io.svodka.renderer.csv;

import org.jspecify.annotations.NullMarked;

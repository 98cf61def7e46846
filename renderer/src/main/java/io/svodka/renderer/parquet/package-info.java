/// Writes the rows of a table as a Parquet file, by the embedded engine. Makes no sums and no
/// headings, and reads nothing.
@NullMarked
package io.svodka.renderer.parquet;

import org.jspecify.annotations.NullMarked;

/// Sets a table as strips: column widths, header, rows, groups, totals, notes. Holds a few rows at
/// a time, never the table.
@NullMarked
package io.svodka.renderer.pdf.table;

import org.jspecify.annotations.NullMarked;

/// Excel workbooks laid out for Excel: typed cells, native charts, outline, print set-up. Computes
/// no figure: it only finds the number format that shows a value as the document shows it.
@NullMarked
package io.svodka.renderer.xlsx;

import org.jspecify.annotations.NullMarked;

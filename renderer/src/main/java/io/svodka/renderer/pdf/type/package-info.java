/// Embedded type: widths of words, line breaks, and looks. Knows no block and no page.
@NullMarked
package io.svodka.renderer.pdf.type;

import org.jspecify.annotations.NullMarked;

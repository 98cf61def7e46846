/// Reads PDF with PDFBox, which stops here.
@NullMarked
package io.svodka.reader.pdf;

import org.jspecify.annotations.NullMarked;

/// Sets the blocks of a document as strips: tiles, tables, prose, pictures. Knows nothing of pages
/// but their size.
@NullMarked
package io.svodka.renderer.pdf.block;

import org.jspecify.annotations.NullMarked;

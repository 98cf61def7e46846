/// Opens finished files again and tells what is in them, with readers that share nothing with the
/// renderers. Knows no plan and no document.
@NullMarked
package io.svodka.reader;

import org.jspecify.annotations.NullMarked;

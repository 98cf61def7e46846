/// Finished bytes of one format and their file name.
@NullMarked
package io.svodka.model.rendition;

import org.jspecify.annotations.NullMarked;

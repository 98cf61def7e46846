/// Finished bytes of one format and their file name, and what a name of a file may be.
@NullMarked
package io.svodka.model.rendition;

import org.jspecify.annotations.NullMarked;

/// Writes the rows of all tables as JSON. Makes no sums and no headings.
@NullMarked
package io.svodka.renderer.json;

import org.jspecify.annotations.NullMarked;

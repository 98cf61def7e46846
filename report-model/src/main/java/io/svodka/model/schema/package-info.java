/// What a database says of its tables, in its own words: columns, keys and references. Knows
/// nothing of the language and opens nothing.
@NullMarked
package io.svodka.model.schema;

import org.jspecify.annotations.NullMarked;

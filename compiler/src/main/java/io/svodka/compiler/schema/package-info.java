/// The schema lock: what the databases of a project looked like when their schema was last pulled,
/// as text and as records. May not open a file or a database.
@NullMarked
package io.svodka.compiler.schema;

import org.jspecify.annotations.NullMarked;

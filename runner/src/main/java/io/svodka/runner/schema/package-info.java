/// Brings databases and schema locks together: pulls locks, finds drift. Prints nothing.
@NullMarked
package io.svodka.runner.schema;

import org.jspecify.annotations.NullMarked;

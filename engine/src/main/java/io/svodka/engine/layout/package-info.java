/// Plan and figures to documents: tiles, tables, charts and texts with every number computed and
/// every word chosen. Knows no output format.
@NullMarked
package io.svodka.engine.layout;

import org.jspecify.annotations.NullMarked;

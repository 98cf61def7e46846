package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Figure;

/// Says what a path means in a formula over a query's groups; reports what it does not know.
interface FigureLookup {
  Figure find(Path path);
}

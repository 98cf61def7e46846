package io.svodka.compiler.link;

import io.svodka.compiler.syntax.Declaration;
import java.util.List;

/// The declarations of a project and of its packages, and who sees which of them.
public record Linked(List<Declaration> declarations, Scopes scopes) {
  public Linked {
    declarations = List.copyOf(declarations);
  }
}

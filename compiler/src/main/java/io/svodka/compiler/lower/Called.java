package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import java.util.List;

/// The names by which other statements call an entry of `show` or `by`.
///
/// @param alias the name after `as`, one or none
/// @param path the names of the entry itself; none for an expression
record Called(List<Name> alias, List<Name> path) {
  static Called of(Item item) {
    return new Called(
        item.alias() instanceof Alias.As(var name, _) ? List.of(name) : List.of(),
        item.value() instanceof Expr.Reference(var path, _) ? path.names() : List.of());
  }

  /// Takes note that a path means the entry.
  void leads(Path use, Findings findings) {
    List<Name> names = use.names();
    if (names.size() == 1 && !alias.isEmpty() && names.getFirst().text().equals(name())) {
      findings.leads(names.getFirst(), alias.getFirst());
      return;
    }
    int shift = path.size() - names.size();
    for (int i = Math.max(0, -shift); i < names.size(); i++) {
      findings.leads(names.get(i), path.get(i + shift));
    }
  }

  private String name() {
    return alias.getFirst().text();
  }
}

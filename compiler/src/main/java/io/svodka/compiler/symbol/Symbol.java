package io.svodka.compiler.symbol;

import io.svodka.compiler.problem.Thing;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.stream.Stream;

/// Something that a file declares.
///
/// @param label the shown name; empty where none is written
/// @param place the name itself
/// @param whole the whole declaration
/// @param children what is declared inside of it
public record Symbol(
    Thing kind, String name, String label, Span place, Span whole, List<Symbol> children) {
  public Symbol {
    children = List.copyOf(children);
  }

  /// Returns the symbol as it is called from outside of its package.
  public Symbol behind(String prefix) {
    return new Symbol(kind, prefix + name, label, place, whole, children);
  }

  /// Returns the symbol and everything inside of it.
  public Stream<Symbol> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Symbol::all));
  }
}

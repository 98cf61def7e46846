package io.svodka.compiler.symbol;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one file declares, in the order of its text and by place.
public final class FileSymbols {
  static final FileSymbols NONE = new FileSymbols(List.of());

  private final List<Symbol> outermost;
  private final Map<Span, Symbol> byPlace = new HashMap<>();

  private FileSymbols(List<Symbol> outermost) {
    this.outermost = List.copyOf(outermost);
    outermost.stream().flatMap(Symbol::all).forEach(each -> byPlace.put(each.place(), each));
  }

  static FileSymbols of(List<Declaration> declarations) {
    return new FileSymbols(
        declarations.stream().flatMap(each -> Symbols.of(each).stream()).toList());
  }

  /// Returns the declarations of the top level; each holds what is declared inside of it.
  public List<Symbol> outermost() {
    return outermost;
  }

  Optional<Symbol> at(Span place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  Set<Span> places() {
    return byPlace.keySet();
  }
}

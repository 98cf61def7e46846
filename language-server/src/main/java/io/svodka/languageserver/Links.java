package io.svodka.languageserver;

import io.svodka.compiler.symbol.NameIndex;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/// Ways from uses to declarations and back.
record Links(View view) {
  /// Returns where the name at a position is declared; of a declaration, what it takes its name
  /// from.
  List<Location> declarations(Position position) {
    return view.name(position).stream()
        .flatMap(this::targets)
        .map(symbol -> view.location(symbol.place()))
        .toList();
  }

  private Stream<Symbol> targets(Span name) {
    NameIndex names = view.inspection().names();
    List<Symbol> implied = names.implied(name);
    return implied.isEmpty() ? names.meaning(name).stream() : implied.stream();
  }

  /// Returns where the name at a position is used.
  List<Location> uses(Position position, boolean withDeclarations) {
    return view.name(position).stream()
        .flatMap(name -> all(name, withDeclarations))
        .map(view::location)
        .toList();
  }

  /// Returns the places of the name in this file.
  List<DocumentHighlight> highlights(Position position) {
    return view.name(position).stream()
        .flatMap(name -> all(name, true))
        .filter(span -> span.source().equals(view.id()))
        .map(span -> new DocumentHighlight(view.range(span), DocumentHighlightKind.Read))
        .toList();
  }

  private Stream<Span> all(Span name, boolean withDeclarations) {
    NameIndex names = view.inspection().names();
    return names.meaning(name).stream()
        .flatMap(
            symbol ->
                Stream.concat(
                    withDeclarations ? Stream.of(symbol.place()) : Stream.of(),
                    names.uses(symbol.place()).stream()))
        .distinct();
  }
}

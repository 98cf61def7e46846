package io.svodka.languageserver;

import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// What files declare, as a tree of one file and as a list of a project.
final class Outlines {
  private static final Map<Thing, SymbolKind> KINDS =
      Map.ofEntries(
          Map.entry(Thing.PROJECT, SymbolKind.Package),
          Map.entry(Thing.SOURCE, SymbolKind.File),
          Map.entry(Thing.MODEL, SymbolKind.Class),
          Map.entry(Thing.COLUMN, SymbolKind.Field),
          Map.entry(Thing.DIMENSION, SymbolKind.Property),
          Map.entry(Thing.SEGMENT, SymbolKind.Property),
          Map.entry(Thing.HIERARCHY, SymbolKind.Property),
          Map.entry(Thing.MEASURE, SymbolKind.Number),
          Map.entry(Thing.JOIN, SymbolKind.Interface),
          Map.entry(Thing.REPORT, SymbolKind.Module),
          Map.entry(Thing.QUERY, SymbolKind.Function),
          Map.entry(Thing.PARAMETER, SymbolKind.Constant),
          Map.entry(Thing.COMPARISON, SymbolKind.Constant),
          Map.entry(Thing.RESULT, SymbolKind.Variable),
          Map.entry(Thing.SECTION, SymbolKind.Namespace),
          Map.entry(Thing.TEST, SymbolKind.Method),
          Map.entry(Thing.DELIVERY, SymbolKind.Event),
          Map.entry(Thing.ALERT, SymbolKind.Event));

  private Outlines() {}

  static List<DocumentSymbol> of(View view) {
    return view.inspection().names().declared(view.id()).stream()
        .map(symbol -> symbol(view, symbol))
        .toList();
  }

  private static DocumentSymbol symbol(View view, Symbol symbol) {
    Span whole = symbol.whole();
    Span place = symbol.place();
    DocumentSymbol shown =
        new DocumentSymbol(
            symbol.name(),
            kind(symbol.kind()),
            view.range(whole.start() <= place.start() ? whole : place.to(whole)),
            view.range(place),
            symbol.label());
    shown.setChildren(symbol.children().stream().map(each -> symbol(view, each)).toList());
    return shown;
  }

  /// Returns everything in a project whose name or label holds some letters.
  static List<WorkspaceSymbol> search(OpenProject project, String letters) {
    String wanted = letters.toLowerCase(Locale.ROOT);
    List<WorkspaceSymbol> found = new ArrayList<>();
    project.inspection().names().all().forEach(outer -> search(project, outer, wanted, found));
    return found;
  }

  private static void search(
      OpenProject project, Symbol outer, String wanted, List<WorkspaceSymbol> found) {
    for (Symbol symbol : (Iterable<Symbol>) outer.all()::iterator) {
      boolean matches =
          Stream.of(symbol.name(), symbol.label())
              .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
      if (matches) {
        Lines lines = project.lines(symbol.place().source());
        String owner = symbol.equals(outer) ? "" : outer.name();
        found.add(
            new WorkspaceSymbol(
                symbol.name(),
                kind(symbol.kind()),
                Either.forLeft(
                    new Location(
                        project.address(symbol.place().source()), lines.range(symbol.place()))),
                owner));
      }
    }
  }

  private static SymbolKind kind(Thing kind) {
    return KINDS.getOrDefault(kind, SymbolKind.Object);
  }
}

package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.Inspection.Inspected;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.glossary.Entry.Fact;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.compiler.symbol.Symbols;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Explains the things of a project.
public final class Glossary {
  private final Inspection project;
  private final Texts texts;

  public Glossary(Inspection project) {
    this.project = project;
    this.texts = new Texts(project.files().stream().map(Inspected::file).toList());
  }

  /// Returns everything that is declared, in the order of the files.
  public List<Entry> all() {
    return project.names().all().flatMap(Symbol::all).map(this::of).toList();
  }

  /// Returns what is known of a thing.
  public Entry of(Symbol symbol) {
    Optional<Declaration> around = around(symbol.place());
    Facts facts = new Facts(project, texts, symbol);
    around.ifPresent(facts::read);
    String owner =
        around
            .flatMap(Symbols::of)
            .filter(outer -> !outer.place().equals(symbol.place()))
            .map(Symbol::name)
            .orElse("");
    return new Entry(
        symbol,
        KindWords.of(symbol.kind()),
        owner,
        facts.definition(),
        facts.formula(),
        facts.description(),
        Stream.concat(facts.all().stream(), usedIn(symbol).stream()).toList());
  }

  private Optional<Declaration> around(Span place) {
    return project.files().stream()
        .filter(file -> file.file().id().equals(place.source()))
        .flatMap(file -> file.declarations().stream())
        .filter(each -> holds(each.span(), place))
        .findFirst();
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /// Returns the reports, alerts and tests that use a thing directly.
  private List<Fact> usedIn(Symbol symbol) {
    if (symbol.kind() != Thing.MEASURE && symbol.kind() != Thing.DIMENSION) {
      return List.of();
    }
    List<String> users =
        project.names().uses(symbol.place()).stream()
            .flatMap(use -> around(use).flatMap(Symbols::of).stream())
            .filter(user -> user.kind() == Thing.REPORT || user.kind() == Thing.ALERT)
            .map(user -> "`" + user.name() + "`")
            .distinct()
            .sorted()
            .toList();
    Said title = said("used in", "где используется");
    return users.isEmpty()
        ? List.of()
        : List.of(new Fact(title, verbatim(String.join(", ", users))));
  }
}

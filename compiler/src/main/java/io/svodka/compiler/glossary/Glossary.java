package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.Inspection.Inspected;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.glossary.Entry.Fact;
import io.svodka.compiler.link.Scopes;
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
  private static final String PACKAGES = "packages/";

  private final Inspection project;
  private final Scopes scopes;
  private final Texts texts;

  public Glossary(Inspection project) {
    this.project = project;
    this.scopes = project.project().graph().scopes();
    this.texts = new Texts(project.files().stream().map(Inspected::file).toList());
  }

  /// Returns everything that is declared, in the order of the files. What packages say of
  /// themselves and test is their own, and packages that nobody uses are left out.
  public List<Entry> all() {
    return project.names().all().flatMap(Symbol::all).filter(this::isShown).map(this::of).toList();
  }

  private boolean isShown(Symbol symbol) {
    String path = symbol.place().source().path();
    if (!path.startsWith(PACKAGES)) {
      return true;
    }
    boolean acts = symbol.kind() == Thing.PROJECT || symbol.kind() == Thing.TEST;
    return !acts && scopes.packages().stream().anyMatch(opened -> path.startsWith(opened.folder()));
  }

  /// Returns the packages in use.
  public List<PackageEntry> packages() {
    return scopes.packages().stream().map(this::opened).toList();
  }

  private PackageEntry opened(Scopes.Opened opened) {
    List<Symbol> symbols =
        project
            .names()
            .all()
            .filter(symbol -> symbol.place().source().path().startsWith(opened.folder()))
            .toList();
    List<Entry> about =
        symbols.stream().filter(each -> each.kind() == Thing.PROJECT).map(this::of).toList();
    List<Symbol> content = symbols.stream().filter(this::isShown).flatMap(Symbol::all).toList();
    List<String> users = content.stream().flatMap(this::users).distinct().sorted().toList();
    return PackageEntry.of(opened, about, content.stream().map(this::of).toList(), users);
  }

  /// Returns what is known of a thing, under its name in the project.
  public Entry of(Symbol symbol) {
    Optional<Declaration> around = around(symbol.place());
    Facts facts = new Facts(project, texts, symbol);
    around.ifPresent(facts::read);
    String prefix = scopes.prefix(symbol.place().source());
    String owner =
        around
            .flatMap(Symbols::of)
            .filter(outer -> !outer.place().equals(symbol.place()))
            .map(outer -> prefix + outer.name())
            .orElse("");
    return new Entry(
        owner.isEmpty() && symbol.kind() != Thing.PROJECT ? symbol.behind(prefix) : symbol,
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
    List<String> users = users(symbol).map(Markdown::code).distinct().sorted().toList();
    Said title = said("used in", "где используется");
    return users.isEmpty()
        ? List.of()
        : List.of(new Fact(title, verbatim(String.join(", ", users))));
  }

  private Stream<String> users(Symbol symbol) {
    return project.names().uses(symbol.place()).stream()
        .flatMap(use -> around(use).flatMap(Symbols::of).stream())
        .filter(user -> user.kind() == Thing.REPORT || user.kind() == Thing.ALERT)
        .map(Symbol::name);
  }
}

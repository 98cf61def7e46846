package io.svodka.compiler.lower;

import io.svodka.compiler.check.TextForms;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.FormatSpec;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.syntax.TextTemplate.Formatting;
import io.svodka.compiler.type.Figure;
import io.svodka.model.document.PrintedLetters;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Part;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads texts with placeholders.
final class TextReader {
  private final LayoutScope scope;

  TextReader(LayoutScope scope) {
    this.scope = scope;
  }

  /// What placeholders of a text may mean besides figures.
  enum Kind {
    /// Header or footer: page numbers.
    BAND,
    /// Header or subtotal of a group: values of the group.
    GROUP,
    BODY
  }

  /// Returns a text outside of any query.
  TextPlan read(TextTemplate text, Kind kind) {
    return read(text, kind, List.of());
  }

  /// @param query the query whose figures may be named shortly; one entry or none
  TextPlan read(TextTemplate text, Kind kind, List<BoundQuery> query) {
    List<Part> parts = new ArrayList<>();
    for (TextTemplate.Part part : text.parts()) {
      switch (part) {
        case TextTemplate.Part.Literal(var words, var span) -> {
          printable(words, span);
          parts.add(new Part.Words(words));
        }
        case TextTemplate.Part.Placeholder placeholder ->
            place(placeholder, kind, query).ifPresent(parts::add);
      }
    }
    return new TextPlan(parts);
  }

  /// Returns running text, which is printed with a part of Markdown.
  TextPlan prose(TextTemplate text, List<BoundQuery> query) {
    new TextForms(scope.findings(), scope.report().project().texts()).check(text);
    return read(text, Kind.BODY, query);
  }

  /// Returns the words of a text that may hold no placeholders.
  String plain(TextTemplate text) {
    StringBuilder words = new StringBuilder();
    for (TextTemplate.Part part : text.parts()) {
      switch (part) {
        case TextTemplate.Part.Literal(var literal, var span) -> {
          printable(literal, span);
          words.append(literal);
        }
        case TextTemplate.Part.Placeholder(_, _, var span) ->
            scope.findings().add(new LayoutProblem.PlaceholderHere(span));
      }
    }
    return words.toString();
  }

  /// What a PDF cannot show is told before a query is sent.
  private void printable(String words, Span span) {
    if (scope.report().isMade(Format.PDF)) {
      PrintedLetters.IBM_PLEX_SANS
          .firstMissing(words)
          .ifPresent(
              missing ->
                  scope
                      .findings()
                      .add(
                          new LayoutProblem.NoGlyph(
                              span, missing, PrintedLetters.IBM_PLEX_SANS.font())));
    }
  }

  private Optional<Part> place(
      TextTemplate.Part.Placeholder placeholder, Kind kind, List<BoundQuery> query) {
    if (placeholder.value() instanceof Expr.Parameter(var name, var span)) {
      return parameter(name, span, placeholder.formatting());
    }
    Optional<Part> fact =
        placeholder.value() instanceof Expr.Reference(var path, _)
            ? known(path, kind, query)
            : Optional.empty();
    return fact.isPresent() || isBuiltIn(placeholder.value(), query)
        ? fact
        : figure(placeholder, kind, query);
  }

  private Optional<Part> parameter(String name, Span span, Formatting formatting) {
    boolean known = scope.report().parameters().find(name, span).isPresent();
    return known ? Optional.of(new Part.Parameter(name, form(formatting))) : Optional.empty();
  }

  private TextPlan.GrammaticalCase form(Formatting formatting) {
    return switch (formatting) {
      case Formatting.Usual() -> TextPlan.GrammaticalCase.NOMINATIVE;
      case Formatting.As(var spec) ->
          switch (spec.name().text().toLowerCase(Locale.ROOT)) {
            case "nominative" -> TextPlan.GrammaticalCase.NOMINATIVE;
            case "genitive" -> TextPlan.GrammaticalCase.GENITIVE;
            case "prepositional" -> TextPlan.GrammaticalCase.PREPOSITIONAL;
            default -> {
              unknownForm(spec);
              yield TextPlan.GrammaticalCase.NOMINATIVE;
            }
          };
    };
  }

  private void unknownForm(FormatSpec spec) {
    scope
        .findings()
        .add(
            new LayoutProblem.UnknownWord(
                spec.span(),
                Thing.FORM,
                spec.name().text(),
                List.of("nominative", "genitive", "prepositional")));
  }

  private static boolean isBuiltIn(Expr value, List<BoundQuery> query) {
    return value instanceof Expr.Reference(var path, _)
        && (path.first().text().equals("run") || path.first().text().equals("source"))
        && path.names().size() > 1
        && query.stream().noneMatch(bound -> bound.scope().item(path).isPresent());
  }

  private Optional<Part> known(Path path, Kind kind, List<BoundQuery> query) {
    if (kind == Kind.GROUP && !query.isEmpty()) {
      OptionalInt group = query.getFirst().scope().grouping(path);
      if (group.isPresent()) {
        return Optional.of(new Part.GroupValue(group.getAsInt()));
      }
    }
    OptionalInt attribute = scope.report().attribute(path);
    if (attribute.isPresent()) {
      scope
          .report()
          .burst()
          .ifPresent(
              key ->
                  new NamedPaths(scope.findings(), scope.report().project().graph())
                      .member(key.model(), path));
      return Optional.of(new Part.KeyAttribute(attribute.getAsInt()));
    }
    return switch (path.first().text()) {
      case "run" -> runFact(path);
      case "source" -> sourceFact(path);
      case "page", "pages" -> path.names().size() == 1 ? page(path, kind, query) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Part> page(Path path, Kind kind, List<BoundQuery> query) {
    if (query.stream().anyMatch(bound -> bound.scope().item(path).isPresent())) {
      return Optional.empty();
    }
    if (kind != Kind.BAND) {
      scope.findings().add(new LayoutProblem.PageOutsideBand(path.span(), path.dotted()));
    }
    return Optional.of(path.dotted().equals("page") ? new Part.PageNumber() : new Part.PageCount());
  }

  private Optional<Part> runFact(Path path) {
    Optional<Part> fact =
        switch (path.dotted()) {
          case "run.as_of" -> Optional.of(new Part.RunFact(TextPlan.Fact.AS_OF));
          case "run.data_as_of" -> Optional.of(new Part.RunFact(TextPlan.Fact.DATA_AS_OF));
          case "run.date" -> Optional.of(new Part.RunFact(TextPlan.Fact.DATE));
          default -> Optional.empty();
        };
    if (fact.isEmpty() && path.names().size() > 1) {
      unknown(path, List.of("run.as_of", "run.data_as_of", "run.date"));
    }
    return fact;
  }

  private Optional<Part> sourceFact(Path path) {
    if (path.names().size() != 3) {
      if (path.names().size() == 2) {
        unknown(path, List.of("source.NAME.updated", "source.NAME.file"));
      }
      return Optional.empty();
    }
    Name source = path.names().get(1);
    Map<String, Declaration.Source> sources = scope.report().project().declarations().sources();
    Declaration.Source declared = sources.get(source.text());
    if (declared == null) {
      List<String> known = List.copyOf(sources.keySet());
      scope
          .findings()
          .add(new NamingProblem.UnknownThing(source.span(), Thing.SOURCE, source.text(), known));
      return Optional.empty();
    }
    scope.findings().leads(source, declared.name());
    return switch (path.last().text()) {
      case "updated" -> Optional.of(new Part.SourceFact(source.text(), TextPlan.Fact.UPDATED));
      case "file" -> Optional.of(new Part.SourceFact(source.text(), TextPlan.Fact.FILE));
      default -> {
        String start = "source." + source.text();
        unknown(path, List.of(start + ".updated", start + ".file"));
        yield Optional.empty();
      }
    };
  }

  private void unknown(Path path, List<String> known) {
    scope.findings().add(new LayoutProblem.UnknownPlaceholder(path.span(), path.dotted(), known));
  }

  private Optional<Part> figure(
      TextTemplate.Part.Placeholder placeholder, Kind kind, List<BoundQuery> query) {
    Figure read = scope.reader(query, ItemLookup.Place.TEXT).read(placeholder.value());
    Figure figure =
        kind == Kind.GROUP ? read : scope.atTotal(read, query, placeholder.value().span());
    if (figure.isUnknown()) {
      return Optional.empty();
    }
    if (figure.formula() instanceof Formula.Dimension) {
      scope.findings().add(new LayoutProblem.GroupInText(placeholder.value().span()));
      return Optional.empty();
    }
    Figure shown =
        switch (placeholder.formatting()) {
          case Formatting.Usual() -> figure;
          case Formatting.As(var spec) ->
              scope
                  .report()
                  .formats()
                  .show(
                      figure,
                      spec,
                      scope.report().project().texts().at(placeholder.value().span()));
        };
    query.forEach(bound -> bound.scope().demand(List.of()));
    return owned(shown, placeholder, query);
  }

  /// A figure belongs to the text's query, or to the one it names.
  private Optional<Part> owned(
      Figure figure, TextTemplate.Part.Placeholder placeholder, List<BoundQuery> query) {
    if (figure.formula() instanceof Formula.OfQuery(var name, var inner)) {
      return Optional.of(new Part.Figure(name, figure.with(inner).plan()));
    }
    Optional<String> owner =
        query.isEmpty()
            ? FormulaSearch.queries(figure.formula()).findFirst()
            : Optional.of(query.getFirst().scope().name());
    if (owner.isEmpty()) {
      scope.findings().add(new LayoutProblem.NoQueryForText(placeholder.value().span()));
    }
    return owner.map(name -> new Part.Figure(name, figure.plan()));
  }
}

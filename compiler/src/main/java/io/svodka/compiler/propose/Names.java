package io.svodka.compiler.propose;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.lower.ReportNames;
import io.svodka.compiler.parse.completion.Caret;
import io.svodka.compiler.parse.completion.Slot;
import io.svodka.compiler.resolve.ColumnTypes;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.syntax.ThemeItem;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The names that fit into a slot, in full.
final class Names {
  private static final List<String> PAPERS = List.of("A3", "A4", "A5", "letter");
  private static final List<String> OF_TEXTS =
      List.of("run.as_of", "run.data_as_of", "run.date", "page", "pages");

  private final Inspection project;
  private final Caret caret;
  private final Map<String, Optional<ReportNames>> known = new HashMap<>();

  Names(Inspection project, Caret caret) {
    this.project = project;
    this.caret = caret;
  }

  List<String> of(Slot slot) {
    return switch (slot) {
      case NEW_NAME, NUMBER_FORMAT, CURRENCY -> List.of();
      case SOURCE -> List.copyOf(declarations().sources().keySet());
      case MODEL -> models(Model::name);
      case CONNECTION ->
          project.project().settings().ownership().connections().stream()
              .map(each -> each.name())
              .toList();
      case TYPE -> ColumnTypes.names();
      case SOURCE_COLUMN -> columnsOfSource();
      case ROW -> model().map(this::rows).orElse(List.of());
      case COLUMN ->
          model().map(each -> List.copyOf(each.source().columns().keySet())).orElse(List.of());
      case MODEL_FIGURE ->
          model().map(each -> List.copyOf(each.measures().keySet())).orElse(List.of());
      case MEASURE -> report().map(ReportNames::measures).orElseGet(this::measures);
      case GROUP -> groups();
      case QUERY_ROW -> report().map(ReportNames::rows).orElse(List.of());
      case RESULT -> both(ReportNames::results, ReportNames::measures);
      case LAYOUT -> laidOut(ReportNames::layout);
      case LAYOUT_GROUP -> laidOut(ReportNames::groupsOfQuery);
      case COMPARISON -> report().map(ReportNames::comparisons).orElse(List.of());
      case QUERY -> queries();
      case REPORT -> List.copyOf(declarations().reports().keySet());
      case DIMENSION -> dimensions();
      case KEY -> keys();
      case KEY_ATTRIBUTE -> attributes();
      case THEME -> List.copyOf(declarations().themes().keySet());
      case STYLE -> styles();
      case LIST -> List.copyOf(declarations().lists().keySet());
      case FILE_FORMAT -> Format.names();
      case PAPER -> PAPERS;
      case PARAMETER -> parameters();
      case PLACEHOLDER -> placeholders();
    };
  }

  private Declarations declarations() {
    return project.project().declarations();
  }

  private List<String> models(Function<Model, String> name) {
    return project.project().graph().models().stream().map(name).toList();
  }

  private Optional<Model> model() {
    String of = caret.named("model");
    return project.project().graph().find(of.isEmpty() ? caretModel() : of);
  }

  /// A rule about rows names its model: `rows of orders where …`.
  private String caretModel() {
    int of = caret.line().indexOf("of");
    return of >= 0 && of + 1 < caret.line().size() ? caret.line().get(of + 1) : "";
  }

  private List<String> rows(Model model) {
    Set<String> names = new LinkedHashSet<>(model.dimensionNames());
    names.addAll(model.segments().keySet());
    names.addAll(model.source().columns().keySet());
    model
        .joins()
        .keySet()
        .forEach(
            role ->
                project
                    .project()
                    .graph()
                    .behind(model, role)
                    .ifPresent(
                        target ->
                            target.dimensionNames().forEach(name -> names.add(role + "." + name))));
    return List.copyOf(names);
  }

  private List<String> columnsOfSource() {
    return project.project().sources().stream()
        .filter(each -> each.name().equals(caret.named("source")))
        .flatMap(each -> each.columns().stream())
        .map(each -> each.name())
        .toList();
  }

  private List<String> measures() {
    return project.project().measures().known();
  }

  private List<String> groups() {
    return report().map(ReportNames::groups).orElse(List.of());
  }

  private List<String> dimensions() {
    List<String> names = new ArrayList<>();
    for (Model model : project.project().graph().models()) {
      model.dimensionNames().forEach(name -> names.add(model.name() + "." + name));
    }
    return names;
  }

  private List<String> keys() {
    Set<String> names = new LinkedHashSet<>();
    for (Model model : project.project().graph().models()) {
      for (String role : model.joins().keySet()) {
        project
            .project()
            .graph()
            .role(model, role)
            .ifPresent(found -> found.target().key().forEach(key -> names.add(role + "." + key)));
      }
    }
    return List.copyOf(names);
  }

  private List<String> styles() {
    List<String> names = new ArrayList<>(ReportNames.STYLES);
    for (Declaration.Theme theme : declarations().themes().values()) {
      for (ThemeItem item : theme.items()) {
        if (item instanceof ThemeItem.Style(var name, _, _)) {
          names.add(name.text());
        }
      }
    }
    return names.stream().distinct().toList();
  }

  private List<String> both(
      Function<ReportNames, List<String>> first, Function<ReportNames, List<String>> second) {
    return report()
        .map(
            names -> {
              Set<String> all = new LinkedHashSet<>(first.apply(names));
              all.addAll(second.apply(names));
              return List.copyOf(all);
            })
        .orElse(List.of());
  }

  private List<String> queries() {
    return report()
        .map(ReportNames::queries)
        .orElseGet(
            () -> {
              List<String> names = new ArrayList<>(declarations().queries().keySet());
              for (Declaration.Report report : declarations().reports().values()) {
                report.items().stream()
                    .filter(Query.class::isInstance)
                    .map(Query.class::cast)
                    .forEach(query -> names.add(report.name().text() + "." + query.name().text()));
              }
              return names;
            });
  }

  private List<String> parameters() {
    return report()
        .map(names -> names.parameters().stream().map(name -> "$" + name).toList())
        .orElse(List.of());
  }

  private List<String> placeholders() {
    Set<String> names = new LinkedHashSet<>(laidOut(ReportNames::layout));
    names.addAll(attributes());
    names.addAll(parameters());
    names.addAll(OF_TEXTS);
    return List.copyOf(names);
  }

  private List<String> attributes() {
    return report().map(ReportNames::keyAttributes).orElse(List.of());
  }

  private List<String> laidOut(Function<ReportNames, List<String>> names) {
    String query = caret.named("query");
    return in(query.isEmpty() ? caret.laidOut() : query).map(names).orElse(List.of());
  }

  private Optional<ReportNames> report() {
    return in(caret.named("query"));
  }

  /// Returns the names of the report around, of the one that is delivered or tested, or of a query
  /// of the top level.
  private Optional<ReportNames> in(String query) {
    return known.computeIfAbsent(query, this::read);
  }

  private Optional<ReportNames> read(String query) {
    Declaration.Report report = declarations().reports().get(reportName());
    if (report != null) {
      return Optional.of(ReportNames.of(project.project(), report, query));
    }
    Query alone = declarations().queries().get(query);
    return Optional.ofNullable(alone).map(found -> ReportNames.of(project.project(), found));
  }

  private String reportName() {
    String around = caret.named("report");
    if (!around.isEmpty()) {
      return around;
    }
    Declaration.Deliver deliver = declarations().deliveries().get(caret.named("deliver"));
    if (deliver != null) {
      return deliver.items().stream()
          .flatMap(
              item ->
                  item instanceof DeliverItem.Report(var name, _) ? Stream.of(name) : Stream.of())
          .map(Name::text)
          .findFirst()
          .orElse("");
    }
    String test = caret.named("test").replace("\"", "");
    Declaration.Test of = declarations().tests().get(test);
    return of == null
        ? ""
        : of.items().stream()
            .flatMap(
                item ->
                    item instanceof TestItem.Report(var name, _) ? Stream.of(name) : Stream.of())
            .map(Name::text)
            .findFirst()
            .orElse("");
  }
}

package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Joins;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.syntax.BurstItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.Setting;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads `burst by`: the key first, because queries need it, the rest when the queries are known.
final class BurstReader {
  private final Findings findings;
  private final ResolvedProject project;

  BurstReader(Findings findings, ResolvedProject project) {
    this.findings = findings;
    this.project = project;
  }

  /// Returns the key of a burst, or nothing where it was reported.
  Optional<BurstKey> key(ReportItem.Burst burst) {
    Path path = burst.key();
    ModelGraph graph = project.graph();
    List<Model> targets = new Reach(graph).targets(path.first().text());
    if (targets.size() > 1) {
      findings.add(
          new ModelProblem.NotSameMeaning(
              path.span(), path.first().text(), targets.get(0).name(), targets.get(1).name()));
      return Optional.empty();
    }
    Optional<Model> model = owner(path);
    if (model.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(path.span(), Thing.BURST_KEY, path.dotted(), keys(graph)));
      return Optional.empty();
    }
    String name = path.last().text();
    Optional<Dimension> key = graph.dimension(model.get(), name);
    if (key.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownDimension(
              path.last().span(), name, List.copyOf(model.get().dimensionNames())));
      return Optional.empty();
    }
    if (!isUnique(model.get(), key.get())) {
      findings.add(
          new ScopeProblem.KeyNotUnique(
              path.span(), path.dotted(), model.get().name(), model.get().key()));
      return Optional.empty();
    }
    List<Dimension> attributes = new ArrayList<>();
    for (String attribute : model.get().dimensionNames()) {
      graph.dimension(model.get(), attribute).ifPresent(attributes::add);
    }
    new NamedPaths(findings, graph).member(model.get(), path);
    return Optional.of(new BurstKey(path, model.get(), key.get(), attributes));
  }

  BurstPlan plan(ReportItem.Burst burst, BurstKey key, LayoutScope scope) {
    List<RowExpr> filters = new ArrayList<>(project.graph().filters(key.model()));
    List<Formula> skip = new ArrayList<>();
    List<BurstPlan.Hold> hold = new ArrayList<>();
    TextPlan fileName = TextPlan.EMPTY;
    PackSettingReader settings = new PackSettingReader(findings, key, scope);
    for (BurstItem item : burst.items()) {
      switch (item) {
        case BurstItem.OnlyWhere(var condition, _) ->
            filters.addAll(
                new RowReader(findings, new KeyRows(key, scope.report())).conditions(condition));
        case BurstItem.SkipWhen(var condition, _) ->
            skip.add(scope.reader(List.of(), ItemLookup.Place.LAYOUT).condition(condition));
        case BurstItem.HoldWhen(var condition, _) ->
            hold.add(
                new BurstPlan.Hold(
                    scope.reader(List.of(), ItemLookup.Place.LAYOUT).condition(condition),
                    project.texts().at(condition.span())));
        case BurstItem.FileName(var text, _) -> fileName = fileName(text, key, scope);
        case BurstItem.Locale(var value, _) -> settings.text(Setting.LOCALE, value);
        case BurstItem.Timezone(var value, _) -> settings.text(Setting.TIMEZONE, value);
        case BurstItem.Currency(var value, _) -> settings.text(Setting.CURRENCY, value);
        case BurstItem.Formats(var names, _) -> settings.formats(names);
        case BurstItem.FormatsFrom(var path, _) -> settings.formatsFrom(path);
        case BurstItem.Password(var value, _) -> settings.text(Setting.PASSWORD, value);
      }
    }
    return new BurstPlan.ByKey(
        keyPlan(key, filters, settings.read()),
        new BurstPlan.Sieve(skip, hold),
        fileName.isEmpty() ? usualName(key, scope.report().name()) : fileName);
  }

  private Optional<Model> owner(Path path) {
    ModelGraph graph = project.graph();
    if (path.names().size() < 2) {
      return Optional.empty();
    }
    Reach reach = new Reach(graph);
    Optional<Model> at = reach.commonTarget(path.first().text());
    if (at.isEmpty() && path.names().size() == 2) {
      at = graph.find(path.first().text());
    }
    for (Name step : path.names().subList(1, path.names().size() - 1)) {
      at = at.flatMap(model -> graph.role(model, step.text())).map(Role::target);
    }
    return at;
  }

  /// Returns what names one recipient each, as it is written.
  private List<String> keys(ModelGraph graph) {
    Reach reach = new Reach(graph);
    return graph.models().stream()
        .flatMap(each -> each.joins().keySet().stream())
        .distinct()
        .flatMap(
            role ->
                reach.commonTarget(role).stream()
                    .flatMap(target -> uniqueNames(graph, target))
                    .map(name -> role + "." + name))
        .toList();
  }

  private Stream<String> uniqueNames(ModelGraph graph, Model model) {
    return model.dimensionNames().stream()
        .filter(
            name -> graph.dimension(model, name).filter(each -> isUnique(model, each)).isPresent());
  }

  /// Two rows with one key would get each other's numbers.
  private boolean isUnique(Model model, Dimension dimension) {
    if (!(dimension.row().expr() instanceof RowExpr.Column(var alias, var column, _))
        || !alias.isEmpty()) {
      return dimension.row().isUnknown();
    }
    return model.key().equals(List.of(column))
        || model.source().plan().key().equals(List.of(column))
        || expectedUnique(model, column);
  }

  private boolean expectedUnique(Model model, String column) {
    String name = model.source().name();
    for (SourcePlan source : project.sources()) {
      if (source.name().equals(name)) {
        return source.expectations().stream().anyMatch(each -> promises(each, column));
      }
    }
    return false;
  }

  private static boolean promises(ExpectationPlan expectation, String column) {
    return expectation.severity() == ExpectationPlan.Severity.ERROR
        && expectation.rule() instanceof ExpectationPlan.Rule.Unique(var columns)
        && columns.equals(List.of(column));
  }

  private TextPlan fileName(TextTemplate text, BurstKey key, LayoutScope scope) {
    TextPlan name = new TextReader(scope).read(text, TextReader.Kind.BODY);
    Set<Integer> used = new HashSet<>();
    name.parts()
        .forEach(
            part -> {
              if (part instanceof TextPlan.Part.KeyAttribute(var index)) {
                used.add(index);
              }
            });
    List<String> unique =
        key.attributes().stream()
            .filter(each -> isUnique(key.model(), each))
            .map(each -> key.role() + "." + each.name())
            .toList();
    if (used.isEmpty()) {
      findings.add(new DeliveryProblem.FileNameShared(text.span(), key.path().dotted(), unique));
    } else if (used.stream().noneMatch(i -> isUnique(key.model(), key.attributes().get(i)))) {
      findings.add(new DeliveryProblem.FileNameMayRepeat(text.span(), key.path().dotted(), unique));
    }
    return name;
  }

  private static TextPlan usualName(BurstKey key, String report) {
    int index = key.attributes().indexOf(key.key());
    return new TextPlan(
        List.of(new TextPlan.Part.Words(report + "-"), new TextPlan.Part.KeyAttribute(index)));
  }

  private BurstPlan.KeyPlan keyPlan(
      BurstKey key, List<RowExpr> filters, Map<Setting, Formula> settings) {
    Joins joins = new Joins(project.graph(), key.model());
    List<BurstPlan.Attribute> attributes = new ArrayList<>();
    for (Dimension each : key.attributes()) {
      RowExpr value = present(each);
      joins.need(value);
      attributes.add(
          new BurstPlan.Attribute(
              each.name(), each.label(), value, value.type(), meaning(key, each.name())));
    }
    filters.forEach(joins::need);
    filters.removeIf(RowExpr.ALWAYS::equals);
    return new BurstPlan.KeyPlan(
        key.model().name(),
        key.model().source().name(),
        joins.plans(),
        filters,
        key.key().row().expr(),
        attributes,
        key.naming(),
        settings);
  }

  private String meaning(BurstKey key, String attribute) {
    return project.graph().meanings().of(key.model(), attribute).dotted();
  }

  /// Returns the value of an attribute with the dimension's own word where it is absent.
  private static RowExpr present(Dimension attribute) {
    RowExpr value = attribute.row().expr();
    return attribute.missing().isEmpty() || !value.type().equals(ColumnType.TEXT)
        ? value
        : new RowExpr.Choice(
            new RowExpr.IsAbsent(value),
            new RowExpr.Constant(Value.of(attribute.missing()), ColumnType.TEXT),
            value,
            ColumnType.TEXT);
  }

  /// Names in `only where`: attributes of the key.
  private final class KeyRows implements RowNames {
    private final BurstKey key;
    private final ReportScope report;

    KeyRows(BurstKey key, ReportScope report) {
      this.key = key;
      this.report = report;
    }

    @Override
    public Parameters parameters() {
      return report.parameters();
    }

    @Override
    public Row named(Path path) {
      var attribute = report.attribute(path);
      if (attribute.isPresent()) {
        new NamedPaths(findings, project.graph()).member(key.model(), path);
        return key.attributes().get(attribute.getAsInt()).row();
      }
      String prefix = key.role() + ".";
      boolean behind = path.dotted().startsWith(prefix) && path.names().size() > 1;
      Path rest =
          behind
              ? new Path(
                  path.names().subList(key.path().names().size() - 1, path.names().size()),
                  path.span())
              : path;
      Reach.Found found = new Reach(project.graph()).follow(key.model(), rest);
      return switch (found) {
        case Reach.Found.Reached(var owner, var member, var row, _) -> {
          new NamedPaths(findings, project.graph()).to(owner, member, path);
          yield row;
        }
        case Reach.Found.Broken _ -> Row.UNKNOWN;
        case Reach.Found.Nowhere _, Reach.Found.Ambiguous _, Reach.Found.Twice _ -> {
          List<String> known =
              key.attributes().stream().map(each -> key.role() + "." + each.name()).toList();
          findings.add(new NamingProblem.UnknownDimension(path.span(), path.dotted(), known));
          yield Row.UNKNOWN;
        }
      };
    }
  }
}

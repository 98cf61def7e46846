package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.DataRule;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.FactPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a source promises about its rows.
final class ExpectationReader {
  private final Findings findings;
  private final ModelGraph graph;
  private final Map<String, Source> sources;
  private final Texts texts;

  ExpectationReader(Findings findings, ModelGraph graph, Map<String, Source> sources, Texts texts) {
    this.findings = findings;
    this.graph = graph;
    this.sources = sources;
    this.texts = texts;
  }

  List<ExpectationPlan> read(Source source) {
    List<ExpectationPlan> plans = new ArrayList<>();
    for (SourceItem item : source.syntax().items()) {
      if (item instanceof SourceItem.Expect expect) {
        rule(source, expect.rule())
            .ifPresent(
                rule ->
                    plans.add(
                        new ExpectationPlan(
                            rule,
                            severity(expect),
                            texts.at(expect.rule().span()),
                            expect.span())));
      }
    }
    return plans;
  }

  private static ExpectationPlan.Severity severity(SourceItem.Expect expect) {
    return switch (expect.severity()) {
      case ERROR -> ExpectationPlan.Severity.ERROR;
      case WARNING -> ExpectationPlan.Severity.WARNING;
    };
  }

  private Optional<ExpectationPlan.Rule> rule(Source source, DataRule rule) {
    return switch (rule) {
      case DataRule.Unique(var names, _) ->
          columns(source, names).map(ExpectationPlan.Rule.Unique::new);
      case DataRule.NoNulls(var names, _) ->
          columns(source, names).map(ExpectationPlan.Rule.NoNulls::new);
      case DataRule.RowCount(var least, var most, _) ->
          Optional.of(new ExpectationPlan.Rule.RowCount(least.longValue(), most.longValue()));
      case DataRule.EveryRow(var condition, _) ->
          Optional.of(
              new ExpectationPlan.Rule.Holds(
                  new RowReader(findings, new SourceRows(source)).condition(condition)));
      case DataRule.EachIn(var column, var target, _) -> eachIn(source, column, target);
    };
  }

  private Optional<List<String>> columns(Source source, List<Name> names) {
    boolean known = true;
    for (Name name : names) {
      known &= !column(source, name).isUnknown();
    }
    return known ? Optional.of(names.stream().map(Name::text).toList()) : Optional.empty();
  }

  private Row column(Source source, Name name) {
    Row row = source.columns().get(name.text());
    if (row == null && !source.columns().isEmpty()) {
      findings.add(source.unknown(name, List.copyOf(source.columns().keySet())));
    }
    source.place(name.text()).ifPresent(place -> findings.leads(name.span(), place));
    source.unusable(name).ifPresent(findings::add);
    return row == null ? Row.UNKNOWN : row;
  }

  private Optional<ExpectationPlan.Rule> eachIn(Source source, Name name, Path written) {
    Path path = graph.scopes().qualified(written);
    Row own = column(source, name);
    Name last = path.last();
    Optional<Model> model = graph.find(path.first().text());
    Source target = model.isPresent() ? model.get().source() : sources.get(path.first().text());
    boolean behind = model.isPresent() && path.names().size() > 2;
    if (target == null || (path.names().size() != 2 && !behind)) {
      List<String> known = new ArrayList<>();
      graph.models().forEach(each -> known.add(each.name()));
      known.addAll(sources.keySet());
      findings.add(
          new NamingProblem.UnknownThing(
              path.first().span(), Thing.MODEL_OR_SOURCE, path.first().text(), known));
      return Optional.empty();
    }
    Span first = model.map(Model::span).orElseGet(() -> target.syntax().name().span());
    findings.leads(path.first().span(), first);
    model
        .filter(_ -> !behind)
        .flatMap(found -> graph.declared(found, last.text(), ""))
        .ifPresent(place -> findings.leads(last.span(), place));
    Row other =
        behind
            ? graph.reader(model.get(), "").read(rest(path))
            : model
                .flatMap(found -> graph.member(found, last.text(), ""))
                .orElseGet(() -> column(target, last));
    return own.isUnknown() || other.isUnknown() || !fits(name, own, path, other)
        ? Optional.empty()
        : Optional.of(
            new ExpectationPlan.Rule.EachIn(
                name.text(),
                new ExpectationPlan.Values(target.name(), joins(model, other), other.expr())));
  }

  private static Expr rest(Path path) {
    Path rest = new Path(path.names().subList(1, path.names().size()), path.span());
    return new Expr.Reference(rest, path.span());
  }

  private List<FactPlan.JoinPlan> joins(Optional<Model> model, Row value) {
    return model
        .map(
            found -> {
              Joins joins = new Joins(graph, found);
              joins.need(value.expr());
              return joins.plans();
            })
        .orElse(List.of());
  }

  private boolean fits(Name name, Row own, Path path, Row other) {
    boolean fits = own.type().equals(other.type());
    if (!fits) {
      findings.add(
          new ModelProblem.JoinTypesDiffer(
              path.span(),
              name.text(),
              Types.named(own.type()),
              path.dotted(),
              Types.named(other.type())));
    }
    return fits;
  }

  /// Names in a rule about a row: the source's columns.
  private final class SourceRows implements RowNames {
    private final Source source;

    SourceRows(Source source) {
      this.source = source;
    }

    @Override
    public Parameters parameters() {
      return graph.noParameters();
    }

    @Override
    public Row named(Path path) {
      return column(source, new Name(path.dotted(), path.span()));
    }
  }
}

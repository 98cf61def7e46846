package io.svodka.compiler.lower;

import io.svodka.compiler.problem.CurrencyProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Leaf;
import io.svodka.compiler.resolve.Meanings.Meaning;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Type;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.Unit;
import io.svodka.model.value.ValueFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes measures into a query and sees to it that no sum mixes currencies: money of rows needs one
/// currency for each key, or a group for each currency.
final class QueryMoney {
  private final Findings findings;
  private final ReportScope report;
  private final QueryScope query;

  QueryMoney(Findings findings, ReportScope report, QueryScope query) {
    this.findings = findings;
    this.report = report;
    this.query = query;
  }

  /// Returns the figure of a measure in this query.
  ///
  /// @param span where it is asked for
  Figure include(Measure measure, Span span) {
    Set<String> mixed = new HashSet<>();
    Figure figure =
        query
            .components()
            .include(
                measure,
                (leaf, component) ->
                    leaf.money() instanceof Unit.LocalMoney(var dimension)
                        ? guarded(leaf, component, dimension, mixed)
                        : component);
    mixed.forEach(
        dimension ->
            findings.add(new CurrencyProblem.Mixed(span, measure.name(), dimension, query.name())));
    if (!mixed.isEmpty()) {
      return Figure.UNKNOWN;
    }
    return report.keyCurrency().isPresent() && hasUsualMoney(measure)
        ? ofKey(measure, figure, span, report.keyCurrency().get())
        : figure;
  }

  private Formula guarded(
      Leaf leaf, Formula.Component component, String dimension, Set<String> mixed) {
    if (isOfKey(dimension)) {
      return component;
    }
    OptionalInt group = group(leaf, dimension);
    if (group.isEmpty()) {
      mixed.add(dimension);
      return component;
    }
    return new Formula.Kept(group.getAsInt(), component);
  }

  /// Inside a pack all dimensions of the key's row are constants.
  private boolean isOfKey(String dimension) {
    return !isShared()
        && report
            .burst()
            .filter(
                key ->
                    key.attributes().stream()
                        .anyMatch(each -> meaning(key, each.name()).equals(dimension)))
            .isPresent();
  }

  private String meaning(BurstKey key, String attribute) {
    return report.project().graph().meanings().of(key.model(), attribute).dotted();
  }

  private boolean isShared() {
    return query.syntax().items().stream().anyMatch(QueryItem.Shared.class::isInstance);
  }

  private OptionalInt group(Leaf leaf, String dimension) {
    List<Grouping> groupings = query.groupings();
    return IntStream.range(0, groupings.size())
        .filter(i -> means(groupings.get(i), leaf).equals(Optional.of(dimension)))
        .findFirst();
  }

  private Optional<String> means(Grouping grouping, Leaf leaf) {
    if (!(grouping instanceof Grouping.ByDimension(_, _, var path, _, _))) {
      return Optional.empty();
    }
    Reach reach = new Reach(report.project().graph());
    return reach.follow(leaf.grain(), path) instanceof Reach.Found.Reached found
        ? Optional.of(meaning(found).dotted())
        : Optional.empty();
  }

  private Meaning meaning(Reach.Found.Reached found) {
    return report.project().graph().meanings().of(found.owner(), found.member());
  }

  private static boolean hasUsualMoney(Measure measure) {
    return measure.leaves().stream().anyMatch(leaf -> leaf.money() instanceof Unit.UsualMoney);
  }

  /// In a burst that names a currency, `money` alone is in that of the key.
  private Figure ofKey(Measure measure, Figure figure, Span span, Span currency) {
    if (isShared()) {
      findings.add(new CurrencyProblem.SharedMoney(span, measure.name(), query.name(), currency));
      return Figure.UNKNOWN;
    }
    Optional<String> fixed =
        measure.leaves().stream()
            .map(Leaf::money)
            .filter(Unit.Money.class::isInstance)
            .map(money -> ((Unit.Money) money).currency())
            .findFirst();
    fixed.ifPresent(
        code ->
            findings.add(new CurrencyProblem.UsualAndFixed(span, measure.name(), code, currency)));
    return fixed.isPresent() ? Figure.UNKNOWN : inKeyCurrency(figure);
  }

  private static Figure inKeyCurrency(Figure figure) {
    if (!(figure.unit() instanceof Unit.Money)) {
      return figure;
    }
    ValueFormat format =
        figure.format() instanceof ValueFormat.Money(_, var decimals, var scale, var coins)
            ? new ValueFormat.Money(ValueFormat.NO_CURRENCY, decimals, scale, coins)
            : figure.format();
    return new Figure(figure.formula(), Type.number(Unit.USUAL_MONEY), format, figure.good());
  }
}

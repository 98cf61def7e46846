package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.LOOKS;
import static io.svodka.compiler.review.Consequence.NUMBERS;

import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The normal form of a query: its rows, its figures and how they are ordered.
final class QueryFacts {
  private final QueryPlan query;
  private final String name;
  private final FormulaText named;
  private final FormulaText meant;
  private final List<Fact> facts = new ArrayList<>();

  QueryFacts(ReportPlan report, QueryPlan query, Naming naming) {
    this.query = query;
    this.name = "query " + query.name().name();
    this.named = new FormulaText(report, query, naming);
    this.meant = new FormulaText(report, query, new Naming.ByMeaning());
  }

  List<Fact> of() {
    rowsAndGroups();
    query.facts().forEach(this::aggregates);
    query.measures().forEach(this::measure);
    return facts.stream().map(fact -> fact.of(query.name().name())).toList();
  }

  /// Returns all but the figures.
  List<Fact> rowsAndGroups() {
    facts.add(Fact.shared(NUMBERS, name, "cut", RowText.word(query.scope())));
    facts.add(Fact.shared(NUMBERS, name, "period", PeriodWords.of(query.time().period())));
    query
        .time()
        .comparisons()
        .forEach(
            each ->
                facts.add(
                    Fact.shared(
                        NUMBERS, name, "comparison " + each.name(), PeriodWords.of(each.rule()))));
    query.facts().forEach(this::rows);
    for (int i = 0; i < query.dimensions().size(); i++) {
      dimension(i, query.dimensions().get(i));
    }
    rules();
    return facts;
  }

  private void rows(FactPlan fact) {
    String model = "model " + fact.model();
    facts.add(Fact.shared(NUMBERS, model, "source", fact.source()));
    facts.add(
        Fact.shared(
            NUMBERS,
            model,
            "time",
            switch (fact.time()) {
              case FactPlan.TimeAxis.Timeless() -> "none";
              case FactPlan.TimeAxis.Dated(var day) -> RowText.of(day);
              case FactPlan.TimeAxis.Timed(var moment, var zone) ->
                  RowText.of(moment) + " in " + zone;
            }));
    String filters =
        fact.filters().stream().map(RowText::of).sorted().collect(Collectors.joining(" and "));
    facts.add(Fact.shared(NUMBERS, model, "rows", filters.isEmpty() ? "all" : filters));
    facts.add(Fact.shared(NUMBERS, model, "key of the pack", RowText.joined(fact.keys(), ", ")));
    joins(fact, model);
  }

  private void joins(FactPlan fact, String model) {
    FactPlan.JoinPlan.all(fact.joins())
        .forEach(
            join ->
                facts.add(
                    Fact.shared(
                        NUMBERS,
                        model,
                        "join " + join.alias(),
                        finds(join.finds()) + join.source() + " on " + RowText.of(join.on()))));
  }

  private void aggregates(FactPlan fact) {
    fact.components().stream()
        .filter(each -> each.reader() == FactPlan.Reader.FORMULAS)
        .filter(FormulaText::isMeasure)
        .forEach(
            each ->
                facts.add(
                    Fact.shared(
                        NUMBERS,
                        "measure " + FormulaText.measure(fact, each),
                        "formula",
                        RowText.of(each.aggregate()))));
  }

  private static String finds(FactPlan.Finds finds) {
    return switch (finds) {
      case FactPlan.Finds.One() -> "one ";
      case FactPlan.Finds.Many(var key) -> "many for each " + RowText.joined(key, ", ") + " ";
    };
  }

  /// A measure made of others has changed itself only where its own formula has.
  private void measure(MeasurePlan measure) {
    String subject = "measure " + measure.name();
    Formula formula = measure.figure().formula();
    facts.add(
        new Fact(
            NUMBERS,
            subject,
            "formula",
            named.of(measure),
            meant.of(formula),
            Fact.Counted.WHERE_BOTH_SAY_IT));
    facts.add(Difference.written(subject, measure.definition()));
    facts.add(
        new Fact(
            NUMBERS,
            name,
            "shows",
            measure.name(),
            meant.of(formula),
            Fact.Counted.IN_PLACE_OF_ANOTHER));
    facts.add(Fact.shared(NUMBERS, subject, "unit", FigureFacts.unit(measure.figure()).strip()));
    look(subject, "label", measure.label());
    look(subject, "format", FormulaText.format(measure.figure().format()));
    look(subject, "good when", RowText.word(measure.figure().good()));
    facts.add(Fact.shared(Consequence.NOTHING, subject, "description", measure.description()));
  }

  private void look(String subject, String aspect, String value) {
    facts.add(Fact.shared(LOOKS, subject, aspect, value));
  }

  private void dimension(int index, DimensionPlan dimension) {
    String subject = "dimension " + dimension.name();
    String values =
        switch (dimension.kind()) {
          case DimensionPlan.Kind.Attribute _ -> values(attributeOf(index));
          case DimensionPlan.Kind.Calendar(var unit) -> "calendar by " + RowText.word(unit);
        };
    facts.add(Fact.shared(NUMBERS, subject, "values", values));
    look(subject, "label", dimension.label());
    look(subject, "missing as", dimension.missing());
    look(subject, "format", FormulaText.format(dimension.format()));
    order(
        subject,
        "order",
        switch (dimension.order()) {
          case DimensionPlan.Order.ByValue() -> "by value";
          case DimensionPlan.Order.Declared(var texts) -> String.join(", ", texts);
          case DimensionPlan.Order.ByComponents(var of, var direction) ->
              of.stream().map(meant::of).collect(Collectors.joining(", "))
                  + " "
                  + RowText.word(direction);
        });
    facts.add(
        Fact.shared(
            NUMBERS,
            name,
            "grouped by",
            query.dimensions().stream()
                .map(DimensionPlan::name)
                .collect(Collectors.joining(", "))));
  }

  private String values(int attribute) {
    return query.facts().stream()
        .filter(fact -> attribute < fact.dimensions().size())
        .map(fact -> RowText.of(fact.dimensions().get(attribute)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// Calendar dimensions have no expression in a fact.
  private int attributeOf(int dimension) {
    return (int)
        query.dimensions().subList(0, dimension).stream()
            .filter(each -> each.kind() instanceof DimensionPlan.Kind.Attribute)
            .count();
  }

  private void rules() {
    String having =
        query.rules().having().stream().map(named::of).collect(Collectors.joining(" and "));
    facts.add(Fact.shared(NUMBERS, name, "having", having));
    String sort =
        query.rules().sort().stream()
            .map(key -> named.of(key.by()) + " " + RowText.word(key.direction()))
            .collect(Collectors.joining(", "));
    order(name, "sorted by", sort);
    String limits =
        query.rules().limits().stream().map(this::limit).collect(Collectors.joining(", "));
    facts.add(Fact.shared(NUMBERS, name, "limit", limits));
    String empty =
        query.rules().includeEmpty().stream()
            .map(
                each ->
                    query.dimensions().get(each.dimension()).name()
                        + ": "
                        + RowText.of(each.values()))
            .collect(Collectors.joining(", "));
    facts.add(Fact.shared(NUMBERS, name, "groups without rows", empty));
    query.rules().limits().stream()
        .flatMap(
            limit -> limit instanceof Limit.Top(_, _, _, var rest) ? Stream.of(rest) : Stream.of())
        .forEach(rest -> look(name, "name of the rest", rest));
  }

  /// Which rows are the first ones follows from their order.
  private void order(String subject, String aspect, String value) {
    boolean cuts = query.rules().limits().stream().anyMatch(Limit.First.class::isInstance);
    facts.add(Fact.shared(cuts ? NUMBERS : LOOKS, subject, aspect, value));
  }

  private String limit(Limit limit) {
    return switch (limit) {
      case Limit.First(var rows) -> "first " + rows;
      case Limit.Top(var rows, var by, var within, var rest) ->
          "top "
              + rows
              + " by "
              + named.of(by)
              + (within.isEmpty() ? "" : " within " + named.dimensions(within))
              + (rest.isEmpty() ? "" : " and the rest");
    };
  }
}

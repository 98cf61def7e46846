package io.svodka.runner.figure;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.FigureTrace;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.layout.FigureTrail;
import io.svodka.engine.query.FigureAsk;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.ChosenKeys;
import io.svodka.runner.figure.FigureExplanation.Behind;
import java.time.ZoneId;
import java.util.Locale;

/// Explains a figure of a report: computes it as the report does, and lists the rows of every
/// aggregate in it.
public final class FigureExplainer {
  private final QueryEngine engine;
  private final ReportPlan report;
  private final RunValues values;
  private final ProjectSettings settings;

  public FigureExplainer(
      QueryEngine engine, ReportPlan report, RunValues values, ProjectSettings settings) {
    this.engine = engine;
    this.report = report;
    this.values = values;
    this.settings = settings;
  }

  public FigureExplanation explain(FigureRequest request) {
    NamedFigure figure = NamedFigure.of(report, request.name());
    KeyedData data = pack(request);
    QueryResult result = result(figure.query(), data);
    Place place = new NamedGroup(result).find(request.group());
    return explained(request.name(), figure, result, place, data);
  }

  /// Explains a figure that stands in the layout of a pack.
  public FigureExplanation explain(FigureTrail.Origin origin, KeyedData data) {
    if (origin.place().kind() == Place.Kind.REST) {
      throw new RunFailure.Setup(
          "SV9489",
          "this figure gathers rows that are not shown one by one",
          "show more rows in the query, or look at one of those that are shown",
          null);
    }
    if (origin.figure().formula() instanceof Formula.OfQuery(var query, var of)) {
      FigurePlan figure = origin.figure();
      FigurePlan inside = new FigurePlan(of, figure.unit(), figure.format(), figure.good());
      QueryResult other = result(query(query), data);
      return explain(new FigureTrail.Origin(query, inside, other.total()), data);
    }
    NamedFigure figure = NamedFigure.of(query(origin.query()), origin.figure());
    QueryResult result = result(figure.query(), data);
    String name =
        figure.measure().name().isEmpty()
            ? result.trace(figure.formula(), origin.place()).formula()
            : origin.query() + "." + figure.measure().name();
    return explained(name, figure, result, origin.place(), data);
  }

  private QueryPlan query(String name) {
    return report.queries().stream()
        .filter(each -> each.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private QueryResult result(QueryPlan query, KeyedData data) {
    return new Results(report, data, values, Calendar.of(settings), new Dictionary(Locale.ROOT))
        .query(query.name().name());
  }

  private FigureExplanation explained(
      String name, NamedFigure figure, QueryResult result, Place place, KeyedData data) {
    boolean isOwn = figure.query().scope() == QueryPlan.Scope.BY_KEY;
    Value key = isOwn ? data.key() : Value.ABSENT;
    ZoneId zone =
        isOwn
            ? new PackSettingsReader(settings, report.burst(), values).zone(data.attributes())
            : settings.zone();
    FigureTrace trace = result.trace(figure.formula(), place);
    return new FigureExplanation(
        name,
        figure.query(),
        figure.measure(),
        key,
        place.dimensions(),
        new FigureExplanation.Days(result.times(), zone),
        trace,
        trace.parts().stream().map(part -> behind(figure.query(), part, key)).toList());
  }

  private KeyedData pack(FigureRequest request) {
    if (report.burst() instanceof BurstPlan.ByKey && request.keys().size() != 1) {
      throw new RunFailure.Setup(
          "SV9438",
          "the report is made for each key: whose figure?",
          "name one with --key, such as a code",
          null);
    }
    try (KeyedStream stream = engine.open(report, values)) {
      return new ChosenKeys(stream, request.keys()).next();
    }
  }

  private Behind behind(QueryPlan query, FigureTrace.Part part, Value key) {
    FactPlan fact = query.facts().get(part.component().fact());
    Place place = part.place();
    FigureAsk ask =
        new FigureAsk(query.name().name(), part.component(), place.kept(), place.dimensions(), key);
    return new Behind(
        part,
        fact.model(),
        fact.components().get(part.component().component()).aggregate(),
        engine.rowsBehind(report, values, ask));
  }
}

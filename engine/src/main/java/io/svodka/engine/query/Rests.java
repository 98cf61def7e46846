package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.HiddenRows;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.query.GroupList.Line;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of the rest of one report, where their figures do not follow from the rows they stand
/// for. Which rows these are is known when figures are, so the database is asked once more.
final class Rests {
  /// Most groups that one statement lists.
  static final int MOST_LISTED = 10_000;

  private final QueryContext context;
  private final ReportPlan report;
  private final Asking asking;
  private final List<RestQuery> open;

  /// Tells what the groups that a part hides are as one.
  interface Asking {
    /// @param lines the groups of this key to narrow by
    Optional<Dataset> ask(RestQuery rest, Value key, List<Line> lines);
  }

  Rests(QueryContext context, ReportPlan report, Asking asking) {
    this.context = context;
    this.report = report;
    this.asking = asking;
    this.open = report.queries().stream().map(RestQuery::of).flatMap(Optional::stream).toList();
  }

  /// Returns the data with rows of the rest.
  KeyedData completed(KeyedData data) {
    if (open.isEmpty()) {
      return data;
    }
    Map<String, Dataset> datasets = new HashMap<>(data.datasets());
    hidden(data)
        .forEach(
            (rest, parts) -> {
              List<Line> lines = rest.lines(data.key(), parts);
              Optional<Dataset> answer =
                  lines.isEmpty() ? Optional.empty() : asking.ask(rest, data.key(), lines);
              answer.ifPresent(
                  found ->
                      datasets.computeIfPresent(
                          rest.query().name().name(),
                          (_, known) -> known.with(rest.rows(parts, found))));
            });
    return new KeyedData(data.key(), data.attributes(), datasets);
  }

  /// Returns what the queries hide in rows of the rest that are still open. A pack whose figures
  /// cannot be computed tells that when it is made, so that the others go on.
  Map<RestQuery, List<HiddenRows>> hidden(KeyedData data) {
    Map<RestQuery, List<HiddenRows>> hidden = new HashMap<>();
    boolean complete =
        report.queries().stream()
            .allMatch(query -> data.datasets().containsKey(query.name().name()));
    if (!complete) {
      return hidden;
    }
    try {
      Results results = results(data);
      open.forEach(rest -> hidden.put(rest, results.query(rest.query().name().name()).rests()));
      return hidden;
    } catch (RunFailure e) {
      return Map.of();
    }
  }

  private Results results(KeyedData data) {
    return new Results(
        report,
        data,
        context.values(),
        context.calendar(),
        new Dictionary(context.settings().language()));
  }
}

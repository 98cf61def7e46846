package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.rendition.Format;
import java.util.List;

/// One compiled report.
///
/// @param period the period the report speaks of, which names its slot
public record ReportPlan(
    ReportName name,
    List<ParameterPlan> parameters,
    PeriodRule period,
    List<QueryPlan> queries,
    LayoutPlan layout,
    ThemePlan theme,
    List<Format> formats,
    BurstPlan burst) {
  public ReportPlan {
    parameters = List.copyOf(parameters);
    queries = List.copyOf(queries);
    formats = List.copyOf(formats);
  }

  /// Returns a report that holds one query of the top level and shows nothing.
  public static ReportPlan of(QueryPlan query) {
    QueryPlan.QueryName name = query.name();
    return new ReportPlan(
        new ReportName(name.name(), name.label(), "", "", name.span()),
        List.of(),
        query.time().period(),
        List.of(query),
        LayoutPlan.EMPTY,
        ThemePlan.USUAL,
        List.of(),
        new BurstPlan.Once(TextPlan.EMPTY));
  }

  /// @param title shown name; the name again where none is written
  public record ReportName(
      String name, String title, String description, String owner, Span span) {}
}

package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.type.Figure;
import io.svodka.model.origin.Span;
import java.util.Optional;

/// Names inside a query: its own results, then measures.
final class MeasureLookup implements FigureLookup {
  private final Findings findings;
  private final ReportScope report;
  private final QueryScope query;

  MeasureLookup(Findings findings, ReportScope report, QueryScope query) {
    this.findings = findings;
    this.report = report;
    this.query = query;
  }

  @Override
  public Figure find(Path path) {
    Shown shown = path.names().size() == 1 ? query.items().get(path.dotted()) : null;
    if (shown != null) {
      shown.called().leads(path, findings);
      return shown.figure();
    }
    Optional<Measure> measure = report.measures().find(path);
    return measure
        .map(found -> new QueryMoney(findings, report, query).include(found, path.span()))
        .orElseGet(() -> unknown(path));
  }

  private NamingProblem.Asked asked(Span place) {
    boolean having =
        query.syntax().items().stream()
            .filter(item -> item instanceof QueryItem.Having)
            .map(QueryItem::span)
            .anyMatch(span -> span.start() <= place.start() && place.end() <= span.end());
    return having ? NamingProblem.Asked.TO_CHOOSE_GROUPS : NamingProblem.Asked.TO_BE_SHOWN;
  }

  private Figure unknown(Path path) {
    findings.add(
        report.isDimension(path)
            ? new NamingProblem.DimensionAsMeasure(path.span(), path.dotted(), asked(path.span()))
            : new NamingProblem.UnknownMeasure(
                path.span(), path.dotted(), report.measures().known()));
    return Figure.UNKNOWN;
  }
}

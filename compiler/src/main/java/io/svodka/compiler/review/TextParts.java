package io.svodka.compiler.review;

import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import java.util.stream.Collectors;

/// Writes texts with their places as an author would.
record TextParts(ReportPlan report, Naming naming) {
  String of(TextPlan text) {
    return text.parts().stream().map(this::part).collect(Collectors.joining());
  }

  private String part(TextPlan.Part part) {
    return switch (part) {
      case TextPlan.Part.Words(var words) -> words;
      case TextPlan.Part.Figure(var query, var figure) ->
          "{"
              + report.queries().stream()
                  .filter(each -> each.name().name().equals(query))
                  .findFirst()
                  .map(each -> figure(each, figure.formula()))
                  .orElse(query)
              + "}";
      case TextPlan.Part.GroupValue(var dimension) -> "{group " + dimension + "}";
      case TextPlan.Part.KeyAttribute(var index) -> "{" + attribute(index) + "}";
      case TextPlan.Part.Parameter(var name, var form) ->
          "{$" + name + (form == GrammaticalCase.NOMINATIVE ? "" : ", " + RowText.word(form)) + "}";
      case TextPlan.Part.RunFact(var fact) -> "{run." + RowText.word(fact) + "}";
      case TextPlan.Part.SourceFact(var source, var fact) ->
          "{" + source + "." + RowText.word(fact) + "}";
      case TextPlan.Part.PageNumber() -> "{page}";
      case TextPlan.Part.PageCount() -> "{pages}";
    };
  }

  private String figure(QueryPlan query, io.svodka.model.plan.Formula formula) {
    return new FormulaText(report, query, naming).of(formula);
  }

  String attribute(int index) {
    return switch (report.burst()) {
      case BurstPlan.Once _ -> "attribute " + index;
      case BurstPlan.ByKey(var key, _, _) -> key.model() + "." + key.attributes().get(index).name();
    };
  }
}

package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A crosstab of JasperReports: groups down and across, and figures where they meet.
///
/// @param left takes what cannot be said
record JrxmlCrosstab(MarkedXml crosstab, Consumer<LeftOut> left) {
  Optional<Block> block() {
    List<String> rows = buckets("rowGroup");
    List<String> across = buckets("columnGroup");
    List<Column> values = new ArrayList<>();
    crosstab.all("measure").forEach(each -> figure(each).ifPresent(values::add));
    if (rows.isEmpty() || across.isEmpty() || values.isEmpty()) {
      leave(
          crosstab.line(),
          "a crosstab whose rows, columns or figures are computed",
          "write `crosstab` once the model has dimensions for them");
      return Optional.empty();
    }
    return Optional.of(
        new Block.Table(question(), "", values, rows, across, Totals.ALL, "", crosstab.line()));
  }

  private void leave(int line, String what, String way) {
    left.accept(new LeftOut(line, what, way));
  }

  private Optional<Column> figure(MarkedXml measure) {
    readShare(measure);
    String expression = measure.expression("measureExpression");
    Optional<String> field = Expressions.jasperField(expression);
    if (field.isEmpty()) {
      leave(measure.line(), "adds up " + expression, "write it as a `measure` of the model");
    }
    return field.map(
        each ->
            new Column(
                each,
                "",
                Expressions.aggregate(measure.attribute("calculation")),
                "",
                measure.line()));
  }

  private void readShare(MarkedXml measure) {
    Stream.of("percentageOf", "percentageOfType", "percentageType")
        .map(measure::attribute)
        .filter(each -> !each.isEmpty() && !each.equals("None"))
        .findFirst()
        .ifPresent(
            of ->
                leave(
                    measure.line(),
                    "`%s` is a percentage of %s".formatted(measure.attribute("name"), of),
                    "write `share(…)` of the measure in the query"));
  }

  private String question() {
    return crosstab
        .inside("datasetRun")
        .map(each -> each.attribute("subDataset"))
        .findFirst()
        .orElse("main");
  }

  private List<String> buckets(String group) {
    List<String> fields = new ArrayList<>();
    crosstab.path(group, "bucket").forEach(each -> bucket(each).ifPresent(fields::add));
    return fields;
  }

  private Optional<String> bucket(MarkedXml bucket) {
    String expression = bucket.expression("bucketExpression");
    Optional<String> field = Expressions.jasperField(expression);
    if (field.isEmpty()) {
      leave(
          bucket.line(),
          "a crosstab groups by " + expression,
          "write it as a `dimension` of the model");
    }
    return field;
  }
}

package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.PageBreak;
import io.svodka.compiler.foreign.ForeignReport.Share;
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
    List<Order> rows = buckets("rowGroup");
    List<Order> across = buckets("columnGroup");
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
        new Block.Table(
            question(),
            order(rows, across),
            values,
            fields(rows).map(each -> new Group(each, PageBreak.NONE, false)).toList(),
            fields(across).toList(),
            Totals.ALL,
            "",
            crosstab.line()));
  }

  private static Stream<String> fields(List<Order> buckets) {
    return buckets.stream().map(each -> each.key().field());
  }

  /// Rising order is the usual one.
  private static List<Order> order(List<Order> rows, List<Order> across) {
    List<Order> both = Stream.concat(rows.stream(), across.stream()).toList();
    return both.stream().anyMatch(Order::descending) ? both : List.of();
  }

  private void leave(int line, String what, String way) {
    left.accept(new LeftOut(line, what, way));
  }

  private Optional<Column> figure(MarkedXml measure) {
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
                share(measure),
                measure.line()));
  }

  /// Returns what a figure is a percentage of; JasperReports know but one total.
  static Optional<Share> share(MarkedXml measure) {
    return Stream.of("percentageOf", "percentageOfType", "percentageType")
        .map(measure::attribute)
        .filter(each -> !each.isEmpty() && !each.equals("None"))
        .findFirst()
        .map(each -> new Share(each, ""));
  }

  private String question() {
    return crosstab
        .inside("datasetRun")
        .map(each -> each.attribute("subDataset"))
        .findFirst()
        .orElse("main");
  }

  private List<Order> buckets(String group) {
    List<Order> buckets = new ArrayList<>();
    crosstab.path(group, "bucket").forEach(each -> bucket(each).ifPresent(buckets::add));
    return buckets;
  }

  private Optional<Order> bucket(MarkedXml bucket) {
    String expression = bucket.expression("bucketExpression");
    Optional<String> field = Expressions.jasperField(expression);
    if (field.isEmpty()) {
      leave(
          bucket.line(),
          "a crosstab groups by " + expression,
          "write it as a `dimension` of the model");
    }
    String order = bucket.attribute("order");
    return field.map(
        each ->
            new Order(
                new Column(each, "", Aggregate.NONE, "", bucket.line()),
                order.equals("Descending"),
                ("sorts by " + each + " " + order).strip()));
  }
}

package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.Share;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Fields of Reporting Services have names of their own; a draft calls them as the query does.
final class RdlNames {
  private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();

  RdlNames(MarkedXml root) {
    root.path("DataSets", "DataSet").forEach(this::read);
  }

  private void read(MarkedXml dataset) {
    Map<String, String> ofFields = new LinkedHashMap<>();
    dataset
        .path("Fields", "Field")
        .filter(each -> !each.text("DataField").isEmpty())
        .forEach(each -> ofFields.put(each.attribute("Name"), each.text("DataField")));
    columns.put(dataset.attribute("Name"), ofFields);
  }

  /// Returns nothing for a matrix whose columns are computed: without them it says something else.
  Optional<Block> of(Block block, Consumer<LeftOut> left) {
    return switch (block) {
      case Block.Table table -> of(table, left);
      case Block.Chart chart ->
          Optional.of(
              new Block.Chart(
                  chart.kind(),
                  chart.question(),
                  chart.title(),
                  column(chart.question(), chart.category()),
                  column(chart.question(), chart.series()),
                  chart.values().stream().map(each -> named(chart.question(), each)).toList(),
                  chart.order().stream().map(each -> named(chart.question(), each)).toList(),
                  chart.line()));
      case Block.Picture _, Block.Words _, Block.NewPage _ -> Optional.of(block);
    };
  }

  private Optional<Block> of(Block.Table table, Consumer<LeftOut> left) {
    Map<String, String> known = columns.getOrDefault(table.question(), Map.of());
    if (!known.keySet().containsAll(table.across())) {
      left.accept(
          new LeftOut(
              table.line(),
              "a matrix whose columns are computed",
              "write `crosstab` once the model has a dimension for them"));
      return Optional.empty();
    }
    return Optional.of(
        new Block.Table(
            table.question(),
            table.order().stream().map(each -> named(table.question(), each)).toList(),
            table.columns().stream().map(each -> named(table.question(), each)).toList(),
            table.groups().stream().map(each -> named(table.question(), each)).toList(),
            table.across().stream().map(each -> column(table.question(), each)).toList(),
            table.totals(),
            table.whenEmpty(),
            table.line()));
  }

  private Order named(String question, Order order) {
    return new Order(named(question, order.key()), order.descending(), order.written());
  }

  private Group named(String question, Group group) {
    return new Group(column(question, group.field()), group.pageBreak(), group.together());
  }

  private Column named(String question, Column shown) {
    return new Column(
        column(question, shown.field()),
        shown.heading(),
        shown.aggregate(),
        shown.pattern(),
        shown.share().map(each -> new Share(each.scope(), column(question, each.level()))),
        shown.line());
  }

  private String column(String question, String field) {
    return columns.getOrDefault(question, Map.of()).getOrDefault(field, field);
  }
}

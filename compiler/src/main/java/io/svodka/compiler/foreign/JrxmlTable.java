package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A table component of JasperReports: columns that bring their cells with them, over rows of a
/// question of its own.
final class JrxmlTable {
  private final MarkedXml table;
  private final String question;
  private final JrxmlVariables variables;
  private final Consumer<LeftOut> left;
  private final List<Column> columns = new ArrayList<>();

  /// @param variables those of the question
  JrxmlTable(MarkedXml table, String question, JrxmlVariables variables, Consumer<LeftOut> left) {
    this.table = table;
    this.question = question;
    this.variables = variables;
    this.left = left;
  }

  /// @param groups fields that head its rows
  Optional<Block> block(List<Group> groups) {
    readColumns(table);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Table(
            question, List.of(), columns, groups, List.of(), totals(groups), "", table.line()));
  }

  private void readColumns(MarkedXml holder) {
    for (MarkedXml each : holder.children()) {
      boolean isGroup = each.name().equals("columnGroup") || each.attribute("kind").equals("group");
      if (isGroup) {
        readColumns(each);
      } else if (each.name().equals("column")) {
        readColumn(each);
      }
    }
  }

  private void readColumn(MarkedXml column) {
    String heading =
        column
            .all("columnHeader")
            .flatMap(each -> each.inside("text"))
            .map(MarkedXml::own)
            .findFirst()
            .orElse("");
    column
        .all("detailCell")
        .flatMap(JrxmlTable::texts)
        .forEach(
            text -> {
              String expression = text.expression("textFieldExpression");
              Expressions.jasperField(expression)
                  .ifPresentOrElse(
                      field ->
                          columns.add(
                              new Column(
                                  field,
                                  heading,
                                  variables.aggregateOf(field),
                                  text.attribute("pattern"),
                                  text.line())),
                      () ->
                          left.accept(
                              new LeftOut(
                                  text.line(),
                                  "shows " + expression,
                                  "write it as a `dimension` or a `measure` of the model")));
            });
  }

  private static Stream<MarkedXml> texts(MarkedXml cell) {
    return Stream.concat(
        cell.inside("textField"),
        cell.inside("element").filter(each -> each.attribute("kind").equals("textField")));
  }

  private Totals totals(List<Group> groups) {
    boolean ofAll = footers("columnFooter", "tableFooter").anyMatch(JrxmlVariables.Variable::whole);
    boolean ofGroups = footers("groupFooter").findAny().isPresent();
    if (ofAll) {
      return Totals.ALL;
    }
    return ofGroups && !groups.isEmpty() ? Totals.GROUPS : Totals.NONE;
  }

  private Stream<JrxmlVariables.Variable> footers(String... names) {
    return Stream.of(names)
        .flatMap(table::inside)
        .flatMap(JrxmlTable::texts)
        .flatMap(text -> variables.shownBy(text.expression("textFieldExpression")).stream());
  }
}

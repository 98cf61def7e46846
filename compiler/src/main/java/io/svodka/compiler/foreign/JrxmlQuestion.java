package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Field;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What JasperReports asks a database, and how it sorts the answer.
///
/// @param holder the report or one of its datasets
/// @param left takes what cannot be said
record JrxmlQuestion(MarkedXml holder, Consumer<LeftOut> left) {
  Question named(String name) {
    Optional<MarkedXml> query = holder.first("queryString").or(() -> holder.first("query"));
    String text = query.map(MarkedXml::own).orElse("");
    if (text.isEmpty()) {
      leave(
          holder.line(),
          "its rows come from a program, not from a query",
          "name a table, a file or SQL as the source");
    }
    query
        .filter(each -> !each.attribute("language").isEmpty())
        .filter(each -> !each.attribute("language").equalsIgnoreCase("sql"))
        .ifPresent(
            each ->
                leave(
                    each.line(),
                    "asks in " + each.attribute("language"),
                    "write the same question in SQL"));
    holder
        .first("filterExpression")
        .ifPresent(
            each -> leave(each.line(), "leaves rows out: " + each.own(), "write it as `where`"));
    int line = query.map(MarkedXml::line).orElse(holder.line());
    return new Question(name, text, fields(), order(), line);
  }

  private void leave(int line, String what, String way) {
    left.accept(new LeftOut(line, what, way));
  }

  private List<Field> fields() {
    return holder
        .all("field")
        .map(
            each ->
                new Field(
                    each.attribute("name"), ForeignTypes.of(each.attribute("class")), each.line()))
        .toList();
  }

  private List<Order> order() {
    return holder.all("sortField").map(JrxmlQuestion::order).toList();
  }

  /// A variable is what a program has made of the rows so far.
  private static Order order(MarkedXml sort) {
    String name = sort.attribute("name");
    String direction = sort.attribute("order");
    String field = sort.attribute("type").equals("Variable") ? "" : name;
    return new Order(
        new Column(field, "", Aggregate.NONE, "", sort.line()),
        direction.equals("Descending"),
        ("sorts by " + name + " " + direction).strip());
  }
}

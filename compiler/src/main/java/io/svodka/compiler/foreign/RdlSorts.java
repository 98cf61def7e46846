package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import java.util.List;

/// What a part of Reporting Services is sorted by.
final class RdlSorts {
  private RdlSorts() {}

  /// Returns what a table, a group or a member of a chart is sorted by itself.
  static List<Order> of(MarkedXml holder) {
    return holder.path("SortExpressions", "SortExpression").map(RdlSorts::order).toList();
  }

  private static Order order(MarkedXml sort) {
    String value = sort.text("Value");
    String direction = sort.text("Direction");
    return new Order(
        key(value, sort.line()),
        direction.equals("Descending"),
        ("sorts by " + value + " " + direction).strip());
  }

  /// Returns the usual order of a group: by what it groups by.
  static Order rising(MarkedXml expression) {
    String value = expression.own();
    return new Order(key(value, expression.line()), false, "sorts by " + value);
  }

  private static Column key(String value, int line) {
    Meant meant = Expressions.rdl(value).orElse(new Meant("", Aggregate.NONE));
    return new Column(meant.field(), "", meant.aggregate(), "", line);
  }

  static LeftOut lost(Order order) {
    return new LeftOut(order.key().line(), order.written(), "write `sort by` in the query");
  }
}

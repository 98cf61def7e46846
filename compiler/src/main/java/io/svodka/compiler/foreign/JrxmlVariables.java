package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The figures that JasperReports keeps while it goes through the rows of one question.
final class JrxmlVariables {
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  JrxmlVariables(MarkedXml holder, Consumer<LeftOut> left) {
    holder.all("variable").forEach(each -> read(each, left));
  }

  /// A figure.
  ///
  /// @param whole whether it is of all rows, not of a group
  record Variable(String field, Aggregate aggregate, boolean whole) {}

  private void read(MarkedXml each, Consumer<LeftOut> left) {
    Aggregate aggregate = Expressions.aggregate(each.attribute("calculation"));
    String expression = each.expression("variableExpression");
    Optional<String> field = Expressions.jasperField(expression);
    if (aggregate == Aggregate.COUNT && field.isEmpty()) {
      field = Optional.of("");
    }
    String reset = each.attribute("resetType");
    if (reset.equals("Page") || reset.equals("Column")) {
      left.accept(
          new LeftOut(
              each.line(),
              "adds up what stands on a page: " + each.attribute("name"),
              "write `subtotal` of a group or `total`; no figure depends on where a page ends"));
    }
    if (aggregate != Aggregate.NONE && field.isPresent()) {
      variables.put(
          each.attribute("name"),
          new Variable(field.get(), aggregate, reset.isEmpty() || reset.equals("Report")));
    } else {
      left.accept(
          new LeftOut(
              each.line(),
              "computes " + each.attribute("name") + ": " + expression,
              "write it as a `dimension` or a `measure` of the model"));
    }
  }

  /// Returns how rows of a field are brought together anywhere, where that is such a value again.
  Aggregate aggregateOf(String field) {
    return variables.values().stream()
        .filter(each -> each.field().equals(field))
        .map(Variable::aggregate)
        .filter(each -> !each.isCount())
        .findFirst()
        .orElse(Aggregate.NONE);
  }

  Optional<Variable> named(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /// Returns the figure that an expression is.
  Optional<Variable> shownBy(String expression) {
    return Expressions.jasperVariable(expression).flatMap(this::named);
  }
}

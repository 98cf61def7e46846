package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Texts of JasperReports that are computed and stand around the rows: on top, in heads and feet.
final class JrxmlWords {
  /// Pages are numbered without being asked to.
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:\"[^\"]*\"\\s*\\+\\s*)?\\$V\\{PAGE_NUMBER}(?:\\s*\\+\\s*\"[^\"]*\")?");

  private final JrxmlVariables variables;
  private final List<String> groups;
  private final Consumer<LeftOut> left;

  JrxmlWords(JrxmlVariables variables, List<String> groups, Consumer<LeftOut> left) {
    this.variables = variables;
    this.groups = groups;
    this.left = left;
  }

  void read(List<JrxmlBands.Item> items) {
    for (JrxmlBands.Item item : items) {
      String expression = item.expression();
      boolean isShare = new JrxmlShares(variables).of(item).isPresent();
      if (!expression.isEmpty() && !isShare && !isSaid(expression)) {
        left.accept(
            new LeftOut(
                item.line(),
                "writes " + expression,
                "write it as a `text`, as words of `header` or `footer`, or as a label"));
      }
    }
  }

  void readFeet(List<JrxmlBands.Item> items) {
    for (JrxmlBands.Item item : items) {
      left.accept(
          new LeftOut(
              item.line(), "writes below each page " + item.text(), "write it in `footer`"));
    }
  }

  private boolean isSaid(String expression) {
    Optional<String> field = Expressions.jasperField(expression);
    return field.filter(groups::contains).isPresent()
        || variables.shownBy(expression).isPresent()
        || isPageNumber(expression);
  }

  static boolean isPageNumber(String expression) {
    return PAGE_NUMBER.matcher(expression).matches();
  }
}

package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Share;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sums of JasperReports that are divided by the sum of all rows.
///
/// @param variables those of the question
record JrxmlShares(JrxmlVariables variables) {
  private static final String ALL = "Report";
  private static final Pattern DIVIDED =
      Pattern.compile(
          "(?s)\\$([FV])\\{([^}]+)}(?:\\.doubleValue\\(\\))?\\s*"
              + "(?:/\\s*\\$V\\{([^}]+)}(?:\\.doubleValue\\(\\))?"
              + "|\\.divide\\(\\s*\\$V\\{([^}]+)}\\s*(?:,[^()$]*)?\\))");

  /// The sum of all rows is known only when they are over.
  private static final Set<String> LATE = Set.of(ALL, "Auto");

  /// Returns the figure that a text shows as a part.
  Optional<Column> of(JrxmlBands.Item item) {
    return meant(item.expression())
        .filter(_ -> LATE.contains(item.xml().attribute("evaluationTime")))
        .map(
            meant ->
                new Column(
                    meant.field(),
                    "",
                    Aggregate.SUM,
                    item.pattern(),
                    Optional.of(new Share(ALL, "")),
                    item.line()));
  }

  /// Returns what is divided by the sum of it over all rows.
  Optional<Meant> meant(String expression) {
    Matcher divided = DIVIDED.matcher(expression.strip());
    if (!divided.matches()) {
      return Optional.empty();
    }
    String by = divided.group(3) == null ? divided.group(4) : divided.group(3);
    Optional<String> part =
        divided.group(1).equals("F")
            ? Optional.of(divided.group(2))
            : variables.named(divided.group(2)).flatMap(JrxmlShares::summed);
    return variables
        .named(by)
        .filter(JrxmlVariables.Variable::whole)
        .flatMap(JrxmlShares::summed)
        .filter(field -> part.filter(field::equals).isPresent())
        .map(field -> new Meant(field, Aggregate.SUM, Optional.of(ALL)));
  }

  private static Optional<String> summed(JrxmlVariables.Variable variable) {
    return variable.aggregate() == Aggregate.SUM ? Optional.of(variable.field()) : Optional.empty();
  }
}

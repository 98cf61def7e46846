package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands the few expressions that a draft can say: a field, an aggregate of a field, a part
/// of a sum, a text.
final class Expressions {
  private static final Pattern JASPER_FIELD = Pattern.compile("\\$F\\{([^}]+)}");
  private static final Pattern JASPER_VARIABLE = Pattern.compile("\\$V\\{([^}]+)}");
  private static final Pattern JASPER_TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern RDL_FIELD =
      Pattern.compile(
          "(?is)=\\s*(?:C(?:Dec|Dbl|Int|Str|Date)\\s*\\(\\s*)?Fields!(\\w+)\\.Value\\s*\\)?");
  private static final Pattern RDL_AGGREGATE =
      Pattern.compile(
          "(?is)=\\s*(Sum|Avg|Count|CountDistinct|CountRows|Min|Max)\\s*\\(\\s*(?:C\\w+\\s*\\(\\s*)?"
              + "(?:Fields!(\\w+)\\.Value)?\\s*\\)?\\s*(?:,\\s*\"[^\"]*\"\\s*)?\\)");
  private static final Pattern RDL_SHARE =
      Pattern.compile(
          "(?is)=\\s*Sum\\s*\\(\\s*Fields!(\\w+)\\.Value\\s*\\)\\s*/\\s*"
              + "Sum\\s*\\(\\s*Fields!(\\w+)\\.Value\\s*,\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern RDL_TEXT = Pattern.compile("(?s)=\\s*\"([^\"]*)\"");

  private Expressions() {}

  /// A field and how its rows are brought together. The field is empty where rows are counted.
  ///
  /// @param scope name of the total that it is shown as a part of; absent where it is shown itself
  record Meant(String field, Aggregate aggregate, Optional<String> scope) {
    Meant(String field, Aggregate aggregate) {
      this(field, aggregate, Optional.empty());
    }
  }

  /// Returns the field that `$F{name}` names, alone or only dressed in a call such as `.trim()`.
  static Optional<String> jasperField(String expression) {
    return whole(JASPER_FIELD, expression);
  }

  /// Returns the one field that an expression makes something of, such as the name of its month.
  static Optional<String> onlyJasperField(String expression) {
    List<String> fields =
        JASPER_FIELD.matcher(expression).results().map(each -> each.group(1)).distinct().toList();
    return fields.size() == 1 ? Optional.of(fields.getFirst()) : Optional.empty();
  }

  static Optional<String> jasperVariable(String expression) {
    return whole(JASPER_VARIABLE, expression);
  }

  static Optional<String> jasperText(String expression) {
    return whole(JASPER_TEXT, expression);
  }

  private static Optional<String> whole(Pattern pattern, String expression) {
    Matcher matcher = pattern.matcher(expression.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static Aggregate aggregate(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "sum" -> Aggregate.SUM;
      case "average", "avg" -> Aggregate.AVERAGE;
      case "count", "countrows" -> Aggregate.COUNT;
      case "distinctcount", "countdistinct" -> Aggregate.COUNT_DISTINCT;
      case "lowest", "min" -> Aggregate.LEAST;
      case "highest", "max" -> Aggregate.GREATEST;
      default -> Aggregate.NONE;
    };
  }

  /// Returns what an expression of Reporting Services shows, if it is a field, an aggregate of one
  /// or a sum as a part of a larger one.
  static Optional<Meant> rdl(String expression) {
    String text = expression.strip();
    Matcher field = RDL_FIELD.matcher(text);
    if (field.matches()) {
      return Optional.of(new Meant(field.group(1), Aggregate.NONE));
    }
    Matcher aggregate = RDL_AGGREGATE.matcher(text);
    if (aggregate.matches()) {
      String name = aggregate.group(2) == null ? "" : aggregate.group(2);
      return Optional.of(new Meant(name, aggregate(aggregate.group(1))));
    }
    Matcher share = RDL_SHARE.matcher(text);
    return share.matches() && share.group(1).equals(share.group(2))
        ? Optional.of(new Meant(share.group(1), Aggregate.SUM, Optional.of(share.group(3))))
        : Optional.empty();
  }

  /// Returns a text without anything computed.
  static Optional<String> rdlText(String expression) {
    if (!expression.startsWith("=")) {
      return Optional.of(expression);
    }
    return whole(RDL_TEXT, expression);
  }
}

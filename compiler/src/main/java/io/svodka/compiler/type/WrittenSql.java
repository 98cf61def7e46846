package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.GrainProblem.SqlSlip;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `sql(type, "…{column}…")`: one expression in the words of the database. Its names stand in
/// braces, so that what it reads is known.
final class WrittenSql {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(select|with|from|union|insert|update|delete|create|drop|set|copy)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Findings findings;
  private final RowNames names;

  WrittenSql(Findings findings, RowNames names) {
    this.findings = findings;
    this.names = names;
  }

  Row read(Expr.Call call) {
    if (call.arguments().size() != 2) {
      return refuse(call.span(), SqlSlip.NO_TEXT);
    }
    Expr first = call.arguments().getFirst().value();
    Expr second = call.arguments().getLast().value();
    Optional<ColumnType> type = type(first);
    if (type.isEmpty()) {
      return refuse(first.span(), SqlSlip.NO_TYPE);
    }
    return second instanceof Expr.Constant(Literal.OfText(var text, var span), _)
        ? embedded(type.get(), text, span)
        : refuse(second.span(), SqlSlip.NO_TEXT);
  }

  private Row refuse(Span span, SqlSlip slip) {
    findings.add(new GrainProblem.WrittenSql(span, slip));
    return Row.UNKNOWN;
  }

  private static Optional<ColumnType> type(Expr expr) {
    String name =
        switch (expr) {
          case Expr.Reference(var path, _) -> path.dotted();
          case Expr.Call call -> call.function().dotted();
          case Expr other -> other.span().toString();
        };
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> Optional.of(ColumnType.TEXT);
      case "integer" -> Optional.of(ColumnType.WHOLE);
      case "number" -> Optional.of(ColumnType.FLOATING);
      case "boolean" -> Optional.of(ColumnType.TRUTH);
      case "date" -> Optional.of(ColumnType.DAY);
      case "datetime" -> Optional.of(ColumnType.MOMENT);
      case "decimal" -> Optional.of(decimal(expr));
      default -> Optional.empty();
    };
  }

  private static ColumnType decimal(Expr expr) {
    List<Integer> digits = new ArrayList<>();
    if (expr instanceof Expr.Call call) {
      for (Expr.Argument argument : call.arguments()) {
        if (argument.value() instanceof Expr.Constant(Literal.OfNumber(var number, _), _)) {
          digits.add(number.intValue());
        }
      }
    }
    int precision = digits.isEmpty() ? 38 : Math.clamp(digits.getFirst(), 1, 38);
    int scale = digits.size() > 1 ? digits.get(1) : digits.isEmpty() ? 9 : 0;
    return new ColumnType.Decimal(precision, Math.clamp(scale, 0, precision));
  }

  private Row embedded(ColumnType type, String text, Span span) {
    Optional<SqlSlip> slip = slip(PLACE.matcher(text).replaceAll("x"));
    if (slip.isPresent()) {
      return refuse(span, slip.get());
    }
    List<String> texts = new ArrayList<>();
    List<RowExpr> values = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      Row row = names.named(path(place.group(1).strip(), span));
      if (row.isUnknown()) {
        return row;
      }
      texts.add(text.substring(from, place.start()));
      values.add(row.expr());
      from = place.end();
    }
    texts.add(text.substring(from));
    return Row.of(new RowExpr.Written(texts, values, type));
  }

  private static Path path(String dotted, Span span) {
    List<Name> names =
        Arrays.stream(dotted.split("\\.", -1)).map(name -> new Name(name, span)).toList();
    return new Path(names, span);
  }

  /// The text is put into brackets, so it must not close them or begin something else.
  private static Optional<SqlSlip> slip(String text) {
    String bare = QUOTED.matcher(text).replaceAll("x");
    if (bare.contains("'") || bare.contains("\"") || !balanced(bare)) {
      return Optional.of(SqlSlip.NOT_CLOSED);
    }
    boolean more =
        bare.isBlank()
            || bare.contains(";")
            || bare.contains("--")
            || bare.contains("/*")
            || bare.contains("$")
            || STATEMENT.matcher(bare).find();
    return more ? Optional.of(SqlSlip.MORE_THAN_AN_EXPRESSION) : Optional.empty();
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0;
  }
}

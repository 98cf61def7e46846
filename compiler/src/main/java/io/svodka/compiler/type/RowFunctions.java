package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Expr;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The functions over values of one row.
final class RowFunctions {

  private static final Map<String, Signature> SIGNATURES = signatures();

  private final Findings findings;
  private final Meetings meetings;

  RowFunctions(Findings findings) {
    this.findings = findings;
    this.meetings = new Meetings(findings);
  }

  /// What one argument must be.
  private enum Wants {
    NUMBER,
    TEXT,
    DATED,
    MOMENT,
    ANY
  }

  /// What the result is.
  private enum Gives {
    /// The common type of all arguments.
    SAME,
    WHOLE,
    TEXT,
    DAY,
    /// A share of the first argument.
    SHARE
  }

  private record Signature(
      RowFunction function, List<Wants> wants, int least, int most, Gives gives) {}

  Row call(Expr.Call call, List<Row> arguments) {
    String name = call.function().dotted();
    Signature signature = SIGNATURES.get(name);
    if (signature == null) {
      findings.add(unknown(call, name));
      return Row.UNKNOWN;
    }
    if (arguments.stream().anyMatch(Row::isUnknown)) {
      return Row.UNKNOWN;
    }
    int count = arguments.size();
    if (count < signature.least() || count > signature.most()) {
      findings.add(
          new TypingProblem.ArgumentCount(
              call.span(), name, signature.least(), signature.most(), count));
      return Row.UNKNOWN;
    }
    return fits(call, signature, arguments) ? result(call, signature, arguments) : Row.UNKNOWN;
  }

  private static Problem unknown(Expr.Call call, String name) {
    List<String> known = new ArrayList<>(SIGNATURES.keySet());
    known.addAll(List.of("start_of", "sql"));
    return new NamingProblem.UnknownFunction(call.function().span(), name, known);
  }

  /// Returns the function that gives the first day of a unit, or nothing for another word.
  static Optional<RowFunction> startOf(String unit) {
    return switch (unit) {
      case "day" -> Optional.of(RowFunction.DATE_OF);
      case "week" -> Optional.of(RowFunction.START_OF_WEEK);
      case "month" -> Optional.of(RowFunction.START_OF_MONTH);
      case "quarter" -> Optional.of(RowFunction.START_OF_QUARTER);
      case "year" -> Optional.of(RowFunction.START_OF_YEAR);
      default -> Optional.empty();
    };
  }

  private boolean fits(Expr.Call call, Signature signature, List<Row> arguments) {
    boolean all = true;
    for (int i = 0; i < arguments.size(); i++) {
      Wants wants = signature.wants().get(Math.min(i, signature.wants().size() - 1));
      Expr expr = call.arguments().get(i).value();
      Type type = arguments.get(i).type();
      all &=
          switch (wants) {
            case NUMBER -> meetings.isNumber(type, expr, call.function().dotted());
            case TEXT -> meetings.isText(type, expr);
            case DATED -> meetings.isDated(type, expr);
            case MOMENT -> meetings.isMoment(type, expr);
            case ANY -> true;
          };
    }
    return all;
  }

  private Row result(Expr.Call call, Signature signature, List<Row> arguments) {
    List<RowExpr> values = new ArrayList<>();
    arguments.forEach(argument -> values.add(argument.expr()));
    return switch (signature.gives()) {
      case SAME -> same(call, signature, arguments, values);
      case WHOLE -> of(signature, values, ColumnType.WHOLE, Type.number(Unit.PLAIN));
      case TEXT -> of(signature, values, ColumnType.TEXT, Type.TEXT);
      case DAY -> of(signature, values, ColumnType.DAY, Type.DAY);
      case SHARE -> new Splits(findings).call(call, arguments);
    };
  }

  private Row same(Expr.Call call, Signature signature, List<Row> arguments, List<RowExpr> values) {
    Type type = arguments.getFirst().type();
    ColumnType column = values.getFirst().type();
    if (signature.most() > 2) {
      for (int i = 1; i < arguments.size(); i++) {
        Expr place = call.arguments().get(i).value();
        type = meetings.common(place, type, arguments.get(i).type());
        column = Decimals.common(column, values.get(i).type());
      }
    }
    return type instanceof Type.Unknown ? Row.UNKNOWN : of(signature, values, column, type);
  }

  private static Row of(Signature signature, List<RowExpr> values, ColumnType column, Type type) {
    return new Row(new RowExpr.Call(signature.function(), values, column), type);
  }

  /// Returns the function that takes rows and groups alike, for those who suggest names.
  static Optional<RowFunction> named(String name) {
    return Optional.ofNullable(SIGNATURES.get(name)).map(Signature::function);
  }

  private static Map<String, Signature> signatures() {
    Map<String, Signature> all = new TreeMap<>();
    int many = Integer.MAX_VALUE;
    List<Wants> number = List.of(Wants.NUMBER);
    List<Wants> text = List.of(Wants.TEXT);
    List<Wants> dated = List.of(Wants.DATED);
    List<Wants> part = List.of(Wants.TEXT, Wants.NUMBER);
    all.put("round", new Signature(RowFunction.ROUND, number, 1, 2, Gives.SAME));
    all.put("floor", new Signature(RowFunction.FLOOR, number, 1, 1, Gives.SAME));
    all.put("ceil", new Signature(RowFunction.CEIL, number, 1, 1, Gives.SAME));
    all.put("abs", new Signature(RowFunction.ABS, number, 1, 1, Gives.SAME));
    all.put("mod", new Signature(RowFunction.MOD, number, 2, 2, Gives.SAME));
    all.put("split", new Signature(RowFunction.SPLIT, number, 3, 4, Gives.SHARE));
    all.put(
        "coalesce", new Signature(RowFunction.COALESCE, List.of(Wants.ANY), 1, many, Gives.SAME));
    all.put("least", new Signature(RowFunction.LEAST, number, 1, many, Gives.SAME));
    all.put("greatest", new Signature(RowFunction.GREATEST, number, 1, many, Gives.SAME));
    all.put("concat", new Signature(RowFunction.CONCAT, text, 1, many, Gives.TEXT));
    all.put("lower", new Signature(RowFunction.LOWER, text, 1, 1, Gives.TEXT));
    all.put("upper", new Signature(RowFunction.UPPER, text, 1, 1, Gives.TEXT));
    all.put("trim", new Signature(RowFunction.TRIM, text, 1, 1, Gives.TEXT));
    all.put("length", new Signature(RowFunction.LENGTH, text, 1, 1, Gives.WHOLE));
    all.put("replace", new Signature(RowFunction.REPLACE, text, 3, 3, Gives.TEXT));
    all.put("left", new Signature(RowFunction.LEFT, part, 2, 2, Gives.TEXT));
    all.put("right", new Signature(RowFunction.RIGHT, part, 2, 2, Gives.TEXT));
    all.put("year", new Signature(RowFunction.YEAR, dated, 1, 1, Gives.WHOLE));
    all.put("quarter", new Signature(RowFunction.QUARTER, dated, 1, 1, Gives.WHOLE));
    all.put("month", new Signature(RowFunction.MONTH, dated, 1, 1, Gives.WHOLE));
    all.put("week", new Signature(RowFunction.WEEK, dated, 1, 1, Gives.WHOLE));
    all.put("day", new Signature(RowFunction.DAY, dated, 1, 1, Gives.WHOLE));
    all.put("hour", new Signature(RowFunction.HOUR, List.of(Wants.MOMENT), 1, 1, Gives.WHOLE));
    all.put("months_between", new Signature(RowFunction.MONTHS_BETWEEN, dated, 2, 2, Gives.WHOLE));
    all.put("weekday", new Signature(RowFunction.WEEKDAY, dated, 1, 1, Gives.WHOLE));
    all.put("date_of", new Signature(RowFunction.DATE_OF, dated, 1, 1, Gives.DAY));
    all.put("days_between", new Signature(RowFunction.DAYS_BETWEEN, dated, 2, 2, Gives.WHOLE));
    all.put(
        "minutes_between", new Signature(RowFunction.MINUTES_BETWEEN, dated, 2, 2, Gives.WHOLE));
    return all;
  }
}

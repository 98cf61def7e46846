package io.svodka.engine.query;

import io.svodka.engine.query.SqlText.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A statement without one of the things that bind its rows to their recipient. What is bound to
/// its places stays bound.
///
/// @param what is taken away
/// @param mutated the statement without it
record Removal(String statement, String what, String mutated) {
  private static final Pattern FILTERS = Pattern.compile("[cs]\\d+");
  private static final Pattern KEY = Pattern.compile("k0");
  private static final Pattern AGGREGATE = Pattern.compile("(sum|max|min|count|case)\\b.*");
  private static final Pattern ORDER = Pattern.compile("\norder by [^\n]*$");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// Two keys, as the database writes them, whose rows are mixed up.
  record Swap(String one, String other) {}

  /// Returns every way to take one thing away from a statement.
  static List<Removal> of(String statement, Swap swap) {
    SqlText sql = SqlText.of(statement);
    Map<String, Removal> all = new LinkedHashMap<>();
    for (Span clause : sql.clauses()) {
      for (Condition condition : conditions(sql, clause)) {
        add(all, sql, condition, clause);
      }
    }
    for (Span filter : sql.selected(FILTERS)) {
      if (!AGGREGATE.matcher(sql.text(filter)).lookingAt()) {
        add(all, sql, new Condition(filter, "(true or (%s))"), filter);
      }
    }
    if (ORDER.matcher(statement).find()) {
      split(statement, sql, swap).forEach(each -> all.putIfAbsent(each.mutated(), each));
    }
    return List.copyOf(all.values());
  }

  private static void add(Map<String, Removal> all, SqlText sql, Condition condition, Span clause) {
    String text = sql.text(condition.span());
    if (!text.equals("true")) {
      String place = sql.words().get(clause.from() - 1).text();
      boolean selected = !place.equals("where") && !place.equals("on");
      String what = (selected ? "select" : place) + " " + SPACES.matcher(text).replaceAll(" ");
      String mutated = sql.with(condition.span(), condition.form().formatted(text));
      all.putIfAbsent(mutated, new Removal(sql.text(), what, mutated));
    }
  }

  /// @param form what is left of it
  private record Condition(Span span, String form) {}

  /// Returns each of the conditions that must all hold, each that may hold instead of others, and
  /// in brackets those within.
  private static List<Condition> conditions(SqlText sql, Span clause) {
    List<Condition> conditions = new ArrayList<>();
    List<Span> any = sql.parts(clause, "or");
    for (Span one : any) {
      List<Span> all = sql.parts(one, "and");
      String form = any.size() > 1 && all.size() == 1 ? "(false and (%s))" : "(true or (%s))";
      for (Span each : all) {
        List<Condition> within =
            sql.isBracketed(each) && !sql.is(each.from() + 1, "select")
                ? conditions(sql, new Span(each.from() + 1, each.to() - 1))
                : List.of();
        if (within.size() != 1) {
          conditions.add(new Condition(each, form));
        }
        conditions.addAll(within);
      }
    }
    return conditions;
  }

  /// Returns other ways to tell whose a row is.
  private static List<Removal> split(String statement, SqlText sql, Swap swap) {
    List<Removal> all = new ArrayList<>();
    all.add(new Removal(statement, "the order by key", statement + " desc"));
    for (Span key : sql.selected(KEY)) {
      String own = sql.text(key);
      String other =
          "case when %s = %s then %s else %s end"
              .formatted(own, swap.one(), swap.other(), swap.one());
      all.add(new Removal(statement, "whose a row is: " + own, sql.with(key, other)));
    }
    all.add(
        new Removal(
            statement,
            "the rows of two keys are handed out crosswise",
            "select case k0 when %1$s then %2$s when %2$s then %1$s else k0 end as k0,"
                    .formatted(swap.one(), swap.other())
                + " * exclude (k0)\nfrom ("
                + ORDER.matcher(statement).replaceFirst("")
                + ") x"
                + "\norder by 1"));
    return all;
  }
}

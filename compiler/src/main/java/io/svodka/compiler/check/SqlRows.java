package io.svodka.compiler.check;

import io.svodka.compiler.resolve.Source;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads SQL as far as it takes to show that each of its rows is a row of one key: the key is a
/// plain column, what is aggregated is grouped by it, and what is joined is found at most once.
/// Whatever goes beyond that is not shown, which is not the same as wrong.
public final class SqlRows {
  private static final Set<String> AGGREGATES =
      Set.of(
          "sum",
          "count",
          "avg",
          "min",
          "max",
          "median",
          "mode",
          "first",
          "last",
          "any_value",
          "string_agg",
          "array_agg",
          "listagg",
          "group_concat",
          "list",
          "stddev",
          "variance",
          "stddev_samp",
          "stddev_pop",
          "var_samp",
          "var_pop",
          "bool_and",
          "bool_or",
          "every",
          "percentile_cont",
          "percentile_disc",
          "quantile_cont",
          "quantile",
          "arg_max",
          "arg_min",
          "json_agg",
          "jsonb_agg",
          "corr",
          "count_if",
          "product");
  private static final List<String> SETS = List.of("union", "intersect", "except");
  private static final List<String> CLAUSES =
      List.of("where", "group", "having", "order", "limit", "offset", "window", "qualify", "fetch");
  private static final Set<String> JOIN_WORDS = Set.of("left", "inner", "right", "full", "outer");
  private static final Set<String> LOOSE_JOINS =
      Set.of("cross", "natural", "lateral", "asof", "positional", "semi", "anti");

  private final List<SourcePlan> sources;

  /// @param sources the sources of the project, which know the keys of tables
  public SqlRows(List<SourcePlan> sources) {
    this.sources = List.copyOf(sources);
  }

  /// Returns whether a statement reads what another source reads, as far as names tell.
  public static boolean reads(String sql, Source other) {
    List<String> names =
        SqlTokens.of(sql).stream().filter(SqlTokens::isName).map(SqlTokens::last).toList();
    return tables(other).stream().anyMatch(names::contains);
  }

  private static List<String> tables(Source source) {
    return switch (source.plan().origin()) {
      case Origin.Table(_, var table) -> List.of(table(table));
      case Origin.File _ -> List.of(source.name().toLowerCase(Locale.ROOT));
      case Origin.Sql(_, var text) -> {
        List<String> found = new ArrayList<>();
        List<String> tokens = SqlTokens.of(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
          boolean before = tokens.get(i).equals("from") || tokens.get(i).equals("join");
          if (before && SqlTokens.isName(tokens.get(i + 1))) {
            found.add(SqlTokens.last(tokens.get(i + 1)));
          }
        }
        yield found;
      }
    };
  }

  private static String table(String written) {
    return SqlTokens.last(written.replace("\"", "").toLowerCase(Locale.ROOT));
  }

  /// Returns whether each row of a statement is shown to belong to the key in one of its columns.
  public boolean binds(String sql, String column) {
    return binds(SqlTokens.of(sql), column.toLowerCase(Locale.ROOT), Map.of());
  }

  private boolean binds(List<String> tokens, String column, Map<String, List<String>> named) {
    Map<String, List<String>> known = new HashMap<>(named);
    List<String> body = tokens;
    if (!tokens.isEmpty() && tokens.getFirst().equals("with")) {
      int start = SqlTokens.find(tokens, List.of("select"), 0);
      if (start < 0 || tokens.contains("recursive")) {
        return false;
      }
      name(tokens.subList(1, start), known);
      body = tokens.subList(start, tokens.size());
    }
    List<List<String>> arms = SqlTokens.split(body, SETS);
    int place = place(arms.getFirst(), column);
    return arms.stream().allMatch(arm -> bindsOne(without(arm, "all"), column, place, known));
  }

  private static List<String> without(List<String> arm, String first) {
    return !arm.isEmpty() && arm.getFirst().equals(first) ? arm.subList(1, arm.size()) : arm;
  }

  private static void name(List<String> list, Map<String, List<String>> named) {
    for (List<String> each : SqlTokens.split(list, List.of(","))) {
      int open = each.indexOf("(");
      if (open > 0 && !each.isEmpty()) {
        named.put(each.getFirst(), each.subList(open + 1, SqlTokens.closing(each, open) - 1));
      }
    }
  }

  /// Returns the place of a column in the list of a `select`; -1 when it is not said.
  private static int place(List<String> select, String column) {
    List<List<String>> items = items(select);
    for (int i = 0; i < items.size(); i++) {
      if (produced(items.get(i)).equals(column)) {
        return i;
      }
    }
    return -1;
  }

  private static List<List<String>> items(List<String> select) {
    int from = SqlTokens.find(select, List.of("from"), 0);
    if (select.isEmpty() || !select.getFirst().equals("select") || from < 0) {
      return List.of();
    }
    List<String> list = without(select.subList(1, from), "distinct");
    return SqlTokens.split(without(list, "all"), List.of(","));
  }

  /// Returns the name of a column as it leaves the statement.
  private static String produced(List<String> item) {
    return item.isEmpty() ? "" : SqlTokens.last(item.getLast());
  }

  private boolean bindsOne(
      List<String> select, String column, int place, Map<String, List<String>> named) {
    List<List<String>> items = items(select);
    String source = source(items, column, place);
    if (source.isEmpty()) {
      return false;
    }
    boolean listed = place >= 0 && grouped(select, String.valueOf(place + 1));
    String base = SqlTokens.last(source);
    boolean perKey = !aggregates(items) || grouped(select, base) || listed;
    boolean groupsByKey =
        SqlTokens.find(select, List.of("group"), 0) < 0 || grouped(select, base) || listed;
    boolean flat = items.stream().noneMatch(item -> item.contains("select"));
    return perKey
        && groupsByKey
        && flat
        && windowsWithin(items, base)
        && joinsOnce(from(select), source, named);
  }

  /// Returns the plain column that the key is; empty when it is something else.
  private static String source(List<List<String>> items, String column, int place) {
    boolean star = items.stream().anyMatch(item -> item.size() == 1 && last(item).equals("*"));
    if (place < 0 || place >= items.size()) {
      return star && items.size() == 1 ? column : "";
    }
    List<String> item = items.get(place);
    boolean plain = SqlTokens.isName(item.getFirst()) && !isConstant(item.getFirst());
    boolean alone = item.size() == 1;
    boolean renamed =
        (item.size() == 2 && SqlTokens.isName(item.get(1)))
            || (item.size() == 3 && item.get(1).equals("as"));
    return plain && (alone || renamed) ? item.getFirst() : "";
  }

  private static String last(List<String> item) {
    return SqlTokens.last(item.getLast());
  }

  private static boolean isConstant(String name) {
    return Set.of("null", "true", "false", "current_user", "user").contains(name);
  }

  private static boolean aggregates(List<List<String>> items) {
    for (List<String> item : items) {
      for (int i = 0; i + 1 < item.size(); i++) {
        boolean called = AGGREGATES.contains(item.get(i)) && item.get(i + 1).equals("(");
        if (called && !isWindow(item, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWindow(List<String> item, int open) {
    int after = SqlTokens.closing(item, open);
    if (after < item.size() && item.get(after).equals("filter")) {
      after = SqlTokens.closing(item, after + 1);
    }
    return after < item.size() && item.get(after).equals("over");
  }

  /// Returns whether `group by` names a column, or its place in the list.
  private static boolean grouped(List<String> select, String what) {
    int group = SqlTokens.find(select, List.of("group"), 0);
    if (group < 0) {
      return false;
    }
    int end = SqlTokens.find(select, CLAUSES, group + 1);
    List<String> by = select.subList(group + 2, end < 0 ? select.size() : end);
    return SqlTokens.split(by, List.of(",")).stream()
        .anyMatch(each -> each.size() == 1 && SqlTokens.last(each.getFirst()).equals(what));
  }

  private static boolean windowsWithin(List<List<String>> items, String base) {
    for (List<String> item : items) {
      int over = item.indexOf("over");
      while (over >= 0) {
        List<String> rest = item.subList(over + 1, item.size());
        boolean written = !rest.isEmpty() && rest.getFirst().equals("(");
        List<String> window = written ? rest.subList(1, SqlTokens.closing(rest, 0) - 1) : List.of();
        if (!partitioned(window, base)) {
          return false;
        }
        int next = rest.indexOf("over");
        over = next < 0 ? -1 : over + 1 + next;
      }
    }
    return true;
  }

  private static boolean partitioned(List<String> window, String base) {
    int end = SqlTokens.find(window, List.of("order", "rows", "range"), 0);
    List<String> by = window.subList(0, end < 0 ? window.size() : end);
    return by.size() > 2
        && by.getFirst().equals("partition")
        && SqlTokens.split(by.subList(2, by.size()), List.of(",")).stream()
            .anyMatch(each -> each.size() == 1 && last(each).equals(base));
  }

  private static List<String> from(List<String> select) {
    int from = SqlTokens.find(select, List.of("from"), 0);
    int end = SqlTokens.find(select, CLAUSES, from + 1);
    return select.subList(from + 1, end < 0 ? select.size() : end);
  }

  /// Returns whether the first table is shown to hold the key and every other finds at most one
  /// row.
  private boolean joinsOnce(List<String> from, String key, Map<String, List<String>> named) {
    if (from.isEmpty() || from.stream().anyMatch(LOOSE_JOINS::contains)) {
      return false;
    }
    if (SqlTokens.find(from, List.of(","), 0) >= 0) {
      return false;
    }
    List<List<String>> parts = new ArrayList<>();
    for (List<String> part : SqlTokens.split(from, List.of("join"))) {
      List<String> kept = new ArrayList<>(part);
      while (!kept.isEmpty() && JOIN_WORDS.contains(kept.getLast())) {
        kept.removeLast();
      }
      parts.add(kept);
    }
    for (List<String> part : parts.subList(1, parts.size())) {
      if (!foundOnce(part)) {
        return false;
      }
    }
    return !parts.getFirst().isEmpty() && holds(parts.getFirst(), key, named);
  }

  private boolean holds(List<String> first, String key, Map<String, List<String>> named) {
    String alias = SqlTokens.last(first.getLast());
    String of = SqlTokens.before(key);
    boolean own = of.isEmpty() || SqlTokens.last(of).equals(alias);
    if (first.getFirst().equals("(")) {
      List<String> inner = first.subList(1, SqlTokens.closing(first, 0) - 1);
      return own && binds(inner, SqlTokens.last(key), named);
    }
    List<String> cte = named.get(first.getFirst());
    boolean call = first.size() > 1 && first.get(1).equals("(");
    if (cte == null) {
      return !call && SqlTokens.isName(first.getFirst());
    }
    Map<String, List<String>> rest = new HashMap<>(named);
    rest.remove(first.getFirst());
    return own && binds(cte, SqlTokens.last(key), rest);
  }

  /// Returns whether a joined table is a declared source whose whole key the condition sets equal.
  private boolean foundOnce(List<String> part) {
    int on = part.indexOf("on");
    if (on < 1 || part.getFirst().equals("(")) {
      return false;
    }
    String alias = SqlTokens.last(part.get(on - 1));
    List<String> condition = part.subList(on + 1, part.size());
    if (condition.contains("or") || condition.contains("not")) {
      return false;
    }
    List<String> fixed = new ArrayList<>();
    for (List<String> each : SqlTokens.split(unwrapped(condition), List.of("and"))) {
      if (each.size() == 3 && each.get(1).equals("=")) {
        fix(each.get(0), each.get(2), alias, fixed);
        fix(each.get(2), each.get(0), alias, fixed);
      }
    }
    List<String> key = key(part.getFirst());
    return !key.isEmpty() && fixed.containsAll(key);
  }

  private static List<String> unwrapped(List<String> condition) {
    boolean wrapped =
        !condition.isEmpty()
            && condition.getFirst().equals("(")
            && SqlTokens.closing(condition, 0) == condition.size();
    return wrapped ? condition.subList(1, condition.size() - 1) : condition;
  }

  private static void fix(String side, String other, String alias, List<String> fixed) {
    boolean free =
        SqlTokens.isName(other) && !SqlTokens.last(SqlTokens.before(other)).equals(alias);
    if (free && SqlTokens.last(SqlTokens.before(side)).equals(alias)) {
      fixed.add(SqlTokens.last(side));
    }
  }

  private List<String> key(String table) {
    return sources.stream()
        .filter(
            source ->
                switch (source.origin()) {
                  case Origin.Table(_, var name) -> table(name).equals(SqlTokens.last(table));
                  case Origin.File _ ->
                      source.name().toLowerCase(Locale.ROOT).equals(SqlTokens.last(table));
                  case Origin.Sql _ -> false;
                })
        .map(SourcePlan::key)
        .findFirst()
        .orElse(List.of());
  }
}

package io.svodka.engine.query;

import io.svodka.engine.query.SqlText.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rows of one source in a statement, and the conditions that really hold for them: one that is
/// `true or …` holds nothing.
///
/// @param wheres texts of the smallest conditions
record BoundBlock(String source, List<String> wheres, List<String> joins) {
  private static final String ROOT = "\"" + RowScope.ROOT + "\"";
  private static final Pattern COLUMN = Pattern.compile("\"([^\"]+)\"\\.\"([^\"]+)\"");

  static List<BoundBlock> of(SqlText sql) {
    List<BoundBlock> blocks = new ArrayList<>();
    for (int i = 2; i < sql.words().size(); i++) {
      if (sql.is(i, ROOT) && sql.is(i - 1, "as")) {
        blocks.add(
            new BoundBlock(
                sql.words().get(i - 2).text().replace("\"", ""),
                conditions(sql, i, "where"),
                conditions(sql, i, "on")));
      }
    }
    return blocks;
  }

  private static List<String> conditions(SqlText sql, int block, String word) {
    return sql.clauses().stream()
        .filter(clause -> sql.is(clause.from() - 1, word) && owner(sql, clause.from()) == block)
        .flatMap(clause -> held(sql, clause))
        .toList();
  }

  /// Returns the block that a clause belongs to: the last one that is still open.
  private static int owner(SqlText sql, int at) {
    int depth = sql.words().get(at - 1).depth();
    for (int i = at - 1; i > 0; i--) {
      depth = Math.min(depth, sql.words().get(i).depth());
      if (sql.is(i, ROOT) && sql.is(i - 1, "as") && sql.words().get(i).depth() <= depth) {
        return i;
      }
    }
    return -1;
  }

  private static Stream<String> held(SqlText sql, Span clause) {
    List<Span> any = sql.parts(clause, "or");
    return any.stream().anyMatch(part -> sql.text(part).equals("true"))
        ? Stream.of()
        : any.stream().flatMap(part -> all(sql, sql.parts(part, "and")));
  }

  private static Stream<String> all(SqlText sql, List<Span> parts) {
    return parts.stream().anyMatch(part -> sql.text(part).equals("false"))
        ? Stream.of()
        : parts.stream().flatMap(part -> one(sql, part));
  }

  private static Stream<String> one(SqlText sql, Span part) {
    return sql.isBracketed(part) && !sql.is(part.from() + 1, "select")
        ? held(sql, new Span(part.from() + 1, part.to() - 1))
        : Stream.of(sql.text(part));
  }

  /// Returns the columns that a condition reads, without those of a select in it.
  static List<String> columns(String condition) {
    Matcher found = COLUMN.matcher(condition.replaceFirst("(?s)\\(select .*", ""));
    return found
        .results()
        .map(each -> each.group(1) + "." + each.group(2))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  long wheres(List<String> columns) {
    return wheres.stream().filter(each -> columns(each).equals(columns)).count();
  }

  long joins(List<String> columns) {
    return joins.stream().filter(each -> columns(each).equals(columns)).count();
  }
}

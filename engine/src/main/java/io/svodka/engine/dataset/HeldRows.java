package io.svodka.engine.dataset;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.QueryPlan.QueryName;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Locale;

/// Counts rows that have to be in memory all at once, and stops the run before there is no room for
/// more: Java itself would end without a word about the report.
public final class HeldRows {
  /// What a run takes beside rows.
  private static final long BESIDE = 40L << 20;

  private static final long LEAST = 8L << 20;

  /// Whatever is made of a row - a group, what it is sorted by, its cells - takes about four times
  /// what the row does.
  private static final int PART = 5;

  private static final int PER_ROW = 96;
  private static final int PER_VALUE = 56;
  private static final int PER_REFERENCE = 4;

  private final QueryName query;
  private final Need need;
  private final long most;
  private long bytes;
  private long rows;

  /// Why rows are wanted all at once.
  public enum Need {
    TREND("to fill the gaps of a trend", "take longer periods or a shorter time"),
    EMPTY_GROUPS("for `include empty`", "leave it out"),
    JOINED("to put several statements together", "bring the facts to one connection"),
    LARGEST("to find the largest", "let `top` keep fewer"),
    REST("to know what the row of the rest stands for", "leave `rest as` out"),
    GROUPS("to add up its groups", "group by less"),
    CELLS("for a chart or crosstab", "give it a query that groups by less"),
    RANKS("to rank them", "rank the rows of a query that groups by less"),
    ALL("to look at all of them", "let `top` or `limit` keep fewer");

    private final String purpose;
    private final String way;

    Need(String purpose, String way) {
      this.purpose = purpose;
      this.way = way;
    }
  }

  /// Counts rows against the memory of this process.
  public HeldRows(QueryName query, Need need) {
    this(query, need, room());
  }

  /// @param most bytes that rows may take
  HeldRows(QueryName query, Need need, long most) {
    this.query = query;
    this.need = need;
    this.most = most;
  }

  /// Returns how many bytes rows may take.
  private static long room() {
    return Math.max(LEAST, (Runtime.getRuntime().maxMemory() - BESIDE) / PART);
  }

  /// Takes note of a row.
  ///
  /// @throws RunFailure.Query when there is no room for it
  public void add(Row row) {
    add(weight(row));
  }

  /// Takes note of a value that is kept of a row.
  public void addValue() {
    add(PER_VALUE);
  }

  /// Takes note of one of many rows that have the values of others.
  ///
  /// @param references how many values it refers to
  public void addShared(int references) {
    add((long) PER_ROW + (long) references * PER_REFERENCE);
  }

  private void add(long more) {
    rows++;
    bytes += more;
    if (bytes > most) {
      throw new RunFailure.Query(
          "SV9121",
          String.format(
              Locale.ROOT,
              "query `%s` needs all its rows at once %s, and there is no memory for more than %,d",
              query.name(),
              need.purpose,
              rows - 1),
          need.way + ", or give Java more memory: SVODKA_JAVA_OPTIONS=-Xmx4g",
          query.span(),
          null);
    }
  }

  /// Returns about how many bytes of rows are better kept in a file where that is possible.
  public static long burden() {
    return room() / 3;
  }

  /// Returns about how many bytes a row takes.
  public static long weight(Row row) {
    return PER_ROW + weight(row.dimensions()) + weight(row.components());
  }

  private static long weight(List<Value> values) {
    long sum = 0;
    for (Value value : values) {
      sum +=
          PER_REFERENCE
              + switch (value) {
                case Value.Absent _ -> 0;
                case Value.Text(var text) -> PER_VALUE + text.length();
                case Value.Truth _ -> PER_VALUE / 2;
                case Value.Decimal _, Value.Day _, Value.Moment _, Value.Bucket _ -> PER_VALUE;
              };
    }
    return sum;
  }
}

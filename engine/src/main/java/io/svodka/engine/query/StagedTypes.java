package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Map;

/// From texts to the declared types. A number may not lose digits on the way.
///
/// @param notations how the cells of each column are written, by its name; plainly where none is
record StagedTypes(SourcePlan source, Map<String, Notation> notations) {
  private static final int LONGEST_CHECKED_SCALE = 12;

  StagedTypes {
    notations = Map.copyOf(notations);
  }

  /// Returns whether a column has cells that do not fit it.
  Sql hasMisfits(String table, SourceColumn column) {
    return Sql.form("select count(*) from " + table + " where {}", isMisfit(column));
  }

  /// Counts cells that do not fit their column.
  Sql misfits(String table) {
    List<Sql> counts =
        source.columns().stream()
            .map(column -> Sql.form("count(*) filter (where {})", isMisfit(column)))
            .toList();
    return Sql.form("select {} from " + table, Sql.join(" + ", counts));
  }

  /// Finds row (from 0) and text of the first such cell in a column.
  Sql firstMisfit(String table, SourceColumn column) {
    return Sql.form(
        "select rowid, {} from " + table + " where {} order by rowid limit 1",
        Sql.name(column.name()),
        isMisfit(column));
  }

  Sql typed(String table, Stage.EmptyRows emptyRows) {
    List<Sql> columns =
        source.columns().stream().map(c -> Sql.form("{} as {}", cast(c, "cast"), name(c))).toList();
    List<Sql> names = source.columns().stream().map(StagedTypes::name).toList();
    return Sql.form(
        "select {} from " + table + " where {}",
        Sql.join(", ", columns),
        switch (emptyRows) {
          case LEFT_OUT -> Sql.form("coalesce({}) is not null", Sql.join(", ", names));
          case KEPT -> Sql.of("true");
        });
  }

  private Sql isMisfit(SourceColumn column) {
    Sql absent =
        Sql.form("({} is not null and {} is null)", text(column), cast(column, "try_cast"));
    return switch (column.type()) {
      case ColumnType.Text() -> Sql.of("false");
      case ColumnType.Whole() -> losesDigits(column, absent, 0);
      case ColumnType.Decimal(_, var scale) ->
          scale < LONGEST_CHECKED_SCALE ? losesDigits(column, absent, scale) : absent;
      case ColumnType.Floating() ->
          Sql.form("({} or not isfinite(try_cast({} as double)))", absent, text(column));
      case ColumnType.Truth(), ColumnType.Day(), ColumnType.Moment(), ColumnType.Time() -> absent;
    };
  }

  /// Casting a text to the widest decimal is slow, so only texts with more digits after the point
  /// than declared, or with an exponent, are compared.
  private Sql losesDigits(SourceColumn column, Sql absent, int scale) {
    return Sql.form(
        "case when {} then coalesce({} or try_cast({} as decimal(38, 12)) <> {}, false) else {}"
            + " end",
        mayLoseDigits(column, scale),
        absent,
        text(column),
        cast(column, "try_cast"),
        absent);
  }

  private Sql mayLoseDigits(SourceColumn column, int scale) {
    return Sql.form(
        "(instr({}, '.') > 0 and length({}) - instr({}, '.') > "
            + scale
            + ") or instr(lower({}), 'e') > 0",
        text(column),
        text(column),
        text(column),
        text(column));
  }

  private Sql cast(SourceColumn column, String how) {
    Sql plain =
        Sql.form(
            how + "({} as {})", text(column), Sql.of(new DuckDbDialect().typeName(column.type())));
    return switch (column.type()) {
      case ColumnType.Moment() -> moment(column, how, plain);
      case ColumnType.Text(),
          ColumnType.Whole(),
          ColumnType.Decimal _,
          ColumnType.Floating(),
          ColumnType.Truth(),
          ColumnType.Day(),
          ColumnType.Time() ->
          plain;
    };
  }

  /// A moment may carry its own offset; it becomes wall time of the source's zone.
  private Sql moment(SourceColumn column, String how, Sql plain) {
    return Sql.form(
        "case when regexp_matches({}, ':.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)$')"
            + " then timezone({}, "
            + how
            + "({} as timestamptz)) else {} end",
        text(column),
        Literals.zone(source.zone()),
        text(column),
        plain);
  }

  static String expected(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "a text";
      case ColumnType.Whole() -> "a whole number";
      case ColumnType.Decimal(var precision, var scale) ->
          "a number with at most %d digits, %d of them after the point".formatted(precision, scale);
      case ColumnType.Floating() -> "a number";
      case ColumnType.Truth() -> "true or false";
      case ColumnType.Day() -> "a date like 2026-01-31";
      case ColumnType.Moment() -> "a date and time like 2026-01-31 12:30:00";
      case ColumnType.Time() -> "a time like 12:30:00";
    };
  }

  private Sql text(SourceColumn column) {
    return notations.getOrDefault(column.name(), Notation.PLAIN).plain(name(column));
  }

  private static Sql name(SourceColumn column) {
    return Sql.name(column.name());
  }
}

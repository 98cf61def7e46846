package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ClickHouse. What it does with a number is in [ClickHouseNumbers].
final class ClickHouseDialect implements SqlDialect {
  private static final Pattern WRAPPED = Pattern.compile("(?:Nullable|LowCardinality)\\((.*)\\)");
  private static final Pattern DECIMAL = Pattern.compile("Decimal\\((\\d+), (\\d+)\\)");
  private static final Set<String> WHOLE =
      Set.of("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32");

  @Override
  public Dialect kind() {
    return Dialect.CLICKHOUSE;
  }

  @Override
  public String typeName(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "String";
      case ColumnType.Whole() -> "Int64";
      case ColumnType.Decimal(_, var scale) -> ClickHouseNumbers.narrow(scale);
      case ColumnType.Floating() -> "Float64";
      case ColumnType.Truth() -> "Bool";
      case ColumnType.Day() -> "Date32";
      case ColumnType.Moment() -> "DateTime64(6, 'UTC')";
      case ColumnType.Time() -> "String";
    };
  }

  @Override
  public String smallWhole() {
    return "Int32";
  }

  @Override
  public Sql cast(Sql value, ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> Sql.form("toString({})", value);
      case ColumnType.Whole() ->
          ClickHouseNumbers.cast(ClickHouseNumbers.read(value, 0), typeName(type));
      case ColumnType.Decimal(_, var scale) -> ClickHouseNumbers.read(value, scale);
      case ColumnType.Truth() -> Sql.form("({} <> 0)", value);
      case ColumnType.Floating(), ColumnType.Day(), ColumnType.Moment(), ColumnType.Time() ->
          ClickHouseNumbers.cast(value, typeName(type));
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("cast(null as Nullable(" + typeName(type) + "))");
  }

  @Override
  public Sql column(FoundColumn found) {
    String type = bare(found.type());
    Sql name = found.name();
    return switch (found.declared()) {
      case ColumnType.Text() -> text(name, type);
      case ColumnType.Whole() -> WHOLE.contains(type) ? name : cast(name, found.declared());
      case ColumnType.Decimal(_, var scale) -> decimal(name, type, scale);
      case ColumnType.Floating() -> type.equals("Float64") ? name : cast(name, found.declared());
      case ColumnType.Truth() -> type.equals("Bool") ? name : cast(name, found.declared());
      case ColumnType.Day() -> day(found, type);
      case ColumnType.Moment() -> moment(found);
      case ColumnType.Time() -> cast(name, found.declared());
    };
  }

  private static String bare(String type) {
    Matcher wrapped = WRAPPED.matcher(type);
    return wrapped.matches() ? bare(wrapped.group(1)) : type;
  }

  /// A `FixedString` is filled up with zero bytes.
  private static Sql text(Sql name, String type) {
    return type.equals("String")
        ? name
        : Sql.form(
            (type.startsWith("FixedString") ? "toStringCutToZero" : "toString") + "({})", name);
  }

  private static Sql decimal(Sql name, String type, int scale) {
    Matcher found = DECIMAL.matcher(type);
    if (!found.matches() || Integer.parseInt(found.group(2)) > scale) {
      return ClickHouseNumbers.read(name, scale);
    }
    return type.equals(ClickHouseNumbers.narrow(scale))
        ? name
        : ClickHouseNumbers.cast(
            ClickHouseNumbers.cast(name, ClickHouseNumbers.wide(scale)),
            ClickHouseNumbers.narrow(scale));
  }

  private Sql day(FoundColumn found, String type) {
    return switch (type) {
      case "Date", "Date32" -> found.name();
      case String moment when moment.startsWith("DateTime") -> times().dayOf(moment(found));
      default -> cast(found.name(), found.declared());
    };
  }

  /// A `DateTime` is a moment everywhere; it becomes wall time of the source's zone, kept as if
  /// that were UTC.
  private Sql moment(FoundColumn found) {
    return times().wallTime(cast(found.name(), ColumnType.MOMENT), found.zone());
  }

  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    return ClickHouseNumbers.quotient(dividend, divisor, scale);
  }

  @Override
  public Sql exact(Sql floating) {
    return ClickHouseNumbers.read(floating, ComponentColumn.EXACT.scale());
  }

  @Override
  public NumberSql numbers() {
    return new ClickHouseNumbers();
  }

  @Override
  public TextSql texts() {
    return new ClickHouseText();
  }

  @Override
  public TimeSql times() {
    return new ClickHouseTime();
  }
}

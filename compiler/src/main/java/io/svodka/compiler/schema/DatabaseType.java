package io.svodka.compiler.schema;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the type of a database means in the language.
public sealed interface DatabaseType {
  /// Values that say all there is to know.
  record Plain(ColumnType type) implements DatabaseType {}

  /// Moments that carry their place on earth.
  record Zoned() implements DatabaseType {}

  /// Values that the language has no type for, such as lists.
  record Opaque() implements DatabaseType {}

  /// What a number without limits is taken for.
  ColumnType.Decimal UNLIMITED = new ColumnType.Decimal(38, 9);

  int MOST_DIGITS = 38;
  Pattern DECIMAL = Pattern.compile("(?:numeric|decimal)(?:\\((\\d+), ?(-?\\d+)\\))?");
  Pattern LENGTH = Pattern.compile("\\(\\d+\\)");

  /// Returns what a type means.
  static DatabaseType of(String written, Dialect dialect) {
    String type =
        dialect == Dialect.CLICKHOUSE
            ? ServerTypes.bare(written.toLowerCase(Locale.ROOT))
            : written.toLowerCase(Locale.ROOT);
    if (type.startsWith("enum(") && type.endsWith(")")) {
      return new Plain(ColumnType.TEXT);
    }
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return new Plain(decimal.group(1) == null ? UNLIMITED : decimal(decimal));
    }
    String bare = LENGTH.matcher(type).replaceFirst("");
    return switch (dialect) {
      case POSTGRES -> postgres(bare);
      case DUCKDB -> duckDb(bare);
      case H2 -> ServerTypes.h2(bare);
      case MARIADB, MYSQL -> ServerTypes.mySql(type);
      case SQLITE -> ServerTypes.sqlite(bare);
      case TRINO -> ServerTypes.trino(bare);
      case CLICKHOUSE -> ServerTypes.clickHouse(type);
    };
  }

  private static ColumnType decimal(Matcher written) {
    int precision = Math.clamp(Integer.parseInt(written.group(1)), 1, MOST_DIGITS);
    int scale = Math.clamp(Integer.parseInt(written.group(2)), 0, precision);
    return new ColumnType.Decimal(precision, scale);
  }

  private static DatabaseType postgres(String type) {
    return switch (type) {
      case "smallint", "integer", "bigint" -> new Plain(ColumnType.WHOLE);
      case "real", "double precision" -> new Plain(ColumnType.FLOATING);
      case "text", "character varying", "character", "\"char\"", "name", "citext", "uuid" ->
          new Plain(ColumnType.TEXT);
      case "boolean" -> new Plain(ColumnType.TRUTH);
      case "date" -> new Plain(ColumnType.DAY);
      case "timestamp without time zone" -> new Plain(ColumnType.MOMENT);
      case "timestamp with time zone" -> new Zoned();
      case "time without time zone" -> new Plain(ColumnType.TIME);
      default -> new Opaque();
    };
  }

  private static DatabaseType duckDb(String type) {
    return switch (type) {
      case "tinyint", "smallint", "integer", "bigint", "utinyint", "usmallint", "uinteger" ->
          new Plain(ColumnType.WHOLE);
      case "ubigint", "hugeint", "uhugeint" -> new Plain(new ColumnType.Decimal(MOST_DIGITS, 0));
      case "float", "double" -> new Plain(ColumnType.FLOATING);
      case "varchar", "uuid" -> new Plain(ColumnType.TEXT);
      case "boolean" -> new Plain(ColumnType.TRUTH);
      case "date" -> new Plain(ColumnType.DAY);
      case "timestamp", "timestamp_s", "timestamp_ms", "timestamp_ns" ->
          new Plain(ColumnType.MOMENT);
      case "timestamp with time zone" -> new Zoned();
      case "time" -> new Plain(ColumnType.TIME);
      default -> new Opaque();
    };
  }
}

package io.svodka.compiler.schema;

import io.svodka.compiler.schema.DatabaseType.Opaque;
import io.svodka.compiler.schema.DatabaseType.Plain;
import io.svodka.compiler.schema.DatabaseType.Zoned;
import io.svodka.model.value.ColumnType;

/// What types mean in H2, in MySQL and MariaDB, in Trino, in ClickHouse, and in SQLite.
final class ServerTypes {
  private static final ColumnType WIDE = new ColumnType.Decimal(DatabaseType.MOST_DIGITS, 0);

  private ServerTypes() {}

  /// @param type without lengths
  static DatabaseType h2(String type) {
    return switch (type) {
      case "tinyint", "smallint", "integer", "bigint" -> new Plain(ColumnType.WHOLE);
      case "real", "float", "double precision" -> new Plain(ColumnType.FLOATING);
      case "decfloat" -> new Plain(DatabaseType.UNLIMITED);
      case "character",
          "character varying",
          "varchar_ignorecase",
          "character large object",
          "uuid" ->
          new Plain(ColumnType.TEXT);
      case "boolean" -> new Plain(ColumnType.TRUTH);
      case "date" -> new Plain(ColumnType.DAY);
      case "timestamp" -> new Plain(ColumnType.MOMENT);
      case "timestamp with time zone" -> new Zoned();
      case "time" -> new Plain(ColumnType.TIME);
      default -> new Opaque();
    };
  }

  /// @param type with lengths: `tinyint(1)` is how these databases write truth
  static DatabaseType mySql(String type) {
    if (type.equals("tinyint(1)") || type.equals("bit(1)")) {
      return new Plain(ColumnType.TRUTH);
    }
    String bare = type.replaceFirst("\\(.*?\\)", "").replace(" zerofill", "");
    return switch (bare) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "year" ->
          new Plain(ColumnType.WHOLE);
      case "tinyint unsigned", "smallint unsigned", "mediumint unsigned", "int unsigned" ->
          new Plain(ColumnType.WHOLE);
      case "bigint unsigned" -> new Plain(WIDE);
      case "float", "double", "float unsigned", "double unsigned" -> new Plain(ColumnType.FLOATING);
      case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "uuid" ->
          new Plain(ColumnType.TEXT);
      case "date" -> new Plain(ColumnType.DAY);
      case "datetime" -> new Plain(ColumnType.MOMENT);
      case "timestamp" -> new Zoned();
      case "time" -> new Plain(ColumnType.TIME);
      default -> new Opaque();
    };
  }

  /// @param type without lengths
  static DatabaseType trino(String type) {
    return switch (type) {
      case "tinyint", "smallint", "integer", "bigint" -> new Plain(ColumnType.WHOLE);
      case "real", "double" -> new Plain(ColumnType.FLOATING);
      case "varchar", "char", "uuid" -> new Plain(ColumnType.TEXT);
      case "boolean" -> new Plain(ColumnType.TRUTH);
      case "date" -> new Plain(ColumnType.DAY);
      case "timestamp" -> new Plain(ColumnType.MOMENT);
      case "timestamp with time zone" -> new Zoned();
      case "time" -> new Plain(ColumnType.TIME);
      default -> new Opaque();
    };
  }

  /// Returns a type of ClickHouse without what says that values may be absent, or how they are
  /// kept.
  static String bare(String type) {
    String bare = type.replaceFirst("^(?:nullable|lowcardinality)\\((.*)\\)$", "$1");
    return bare.equals(type) ? type : bare(bare);
  }

  /// A `DateTime` is a moment everywhere; its zone only says how it is shown.
  ///
  /// @param type with its parameters
  static DatabaseType clickHouse(String type) {
    return switch (type.replaceFirst("\\(.*", "")) {
      case "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32" ->
          new Plain(ColumnType.WHOLE);
      case "uint64", "int128", "uint128", "int256", "uint256" -> new Plain(WIDE);
      case "float32", "float64" -> new Plain(ColumnType.FLOATING);
      case "string", "fixedstring", "uuid", "enum8", "enum16" -> new Plain(ColumnType.TEXT);
      case "bool" -> new Plain(ColumnType.TRUTH);
      case "date", "date32" -> new Plain(ColumnType.DAY);
      case "datetime", "datetime64" -> new Zoned();
      default -> new Opaque();
    };
  }

  /// A column of SQLite holds whatever it is given; its type is a promise that loading checks.
  static DatabaseType sqlite(String type) {
    return switch (type) {
      case "date" -> new Plain(ColumnType.DAY);
      case "datetime", "timestamp" -> new Plain(ColumnType.MOMENT);
      case "time" -> new Plain(ColumnType.TIME);
      case "boolean", "bool" -> new Plain(ColumnType.TRUTH);
      case String number when number.contains("int") -> new Plain(ColumnType.WHOLE);
      case String text when hasAny(text, "char", "clob", "text") -> new Plain(ColumnType.TEXT);
      case String real when hasAny(real, "real", "floa", "doub") -> new Plain(ColumnType.FLOATING);
      default -> new Opaque();
    };
  }

  private static boolean hasAny(String type, String... parts) {
    for (String part : parts) {
      if (type.contains(part)) {
        return true;
      }
    }
    return false;
  }
}

package io.svodka.model.plan;

import io.svodka.model.plan.Abilities.NameLimit;
import io.svodka.model.plan.Abilities.Writing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of database, and so the SQL it speaks.
public enum Dialect {
  DUCKDB("DuckDB"),
  POSTGRES("PostgreSQL"),
  H2("H2"),
  /// Its rows are loaded into the embedded engine, like those of files.
  SQLITE("SQLite"),
  MARIADB("MariaDB"),
  MYSQL("MySQL"),
  TRINO("Trino"),
  CLICKHOUSE("ClickHouse");

  private static final int BYTES_OF_POSTGRES = 63;
  private static final int LETTERS_OF_H2 = 256;
  private static final int LETTERS_OF_MYSQL = 64;

  private final String title;

  Dialect(String title) {
    this.title = title;
  }

  /// Returns the word for it in a project.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns its own name.
  public String title() {
    return title;
  }

  /// Returns what it does by itself.
  public Abilities abilities() {
    return switch (this) {
      case DUCKDB, SQLITE -> Abilities.ALL;
      case POSTGRES -> Abilities.ALL.with(NameLimit.bytes(BYTES_OF_POSTGRES));
      case H2 -> Abilities.PLAIN.with(NameLimit.letters(LETTERS_OF_H2)).with(Writing.ROLLED_BACK);
      case MARIADB, MYSQL -> Abilities.PLAIN.with(NameLimit.letters(LETTERS_OF_MYSQL));
      case TRINO -> Abilities.OF_CLUSTER;
      case CLICKHOUSE -> Abilities.OF_WAREHOUSE;
    };
  }

  /// Returns whether a connection of this kind leads to a file of the project.
  public boolean isFile() {
    return switch (this) {
      case DUCKDB, SQLITE -> true;
      case POSTGRES, H2, MARIADB, MYSQL, TRINO, CLICKHOUSE -> false;
    };
  }

  /// Returns the kind with this word.
  public static Optional<Dialect> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }
}

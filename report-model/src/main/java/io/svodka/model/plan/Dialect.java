package io.svodka.model.plan;

import io.svodka.model.plan.Abilities.Limits;
import io.svodka.model.plan.Abilities.NameLimit;
import io.svodka.model.plan.Abilities.Writing;
import java.time.LocalDate;
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
  private static final int DIGITS = 38;
  private static final int DIGITS_OF_MYSQL = 30;
  private static final Limits OF_MYSQL = Limits.NONE.with(NameLimit.letters(LETTERS_OF_MYSQL));
  private static final Limits OF_CLICKHOUSE =
      new Limits(
          NameLimit.NONE,
          DIGITS,
          Abilities.Joins.BY_EQUALITY,
          new Abilities.Days(LocalDate.of(1900, 1, 1), LocalDate.of(2299, 12, 31)));

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
      case DUCKDB, SQLITE -> Abilities.ALL.with(Limits.NONE.with(DIGITS));
      case POSTGRES -> Abilities.ALL.with(Limits.NONE.with(NameLimit.bytes(BYTES_OF_POSTGRES)));
      case H2 ->
          Abilities.PLAIN
              .with(Limits.NONE.with(NameLimit.letters(LETTERS_OF_H2)))
              .with(Abilities.Lines.VALUES)
              .with(Writing.ROLLED_BACK);
      case MARIADB -> Abilities.PLAIN.with(OF_MYSQL.with(DIGITS));
      case MYSQL -> Abilities.PLAIN.with(OF_MYSQL.with(DIGITS_OF_MYSQL));
      case TRINO -> Abilities.OF_CLUSTER.with(Limits.NONE.with(DIGITS));
      case CLICKHOUSE -> Abilities.OF_WAREHOUSE.with(OF_CLICKHOUSE);
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

package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.value.ColumnType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Where rows come from and what must be true of them.
///
/// @param key columns that identify a row; empty when none is declared
/// @param zone zone of the datetime columns that carry none
/// @param freshness how old its newest row may be; one entry, or empty when nothing is promised
public record SourcePlan(
    String name,
    Origin origin,
    List<SourceColumn> columns,
    List<String> key,
    ZoneId zone,
    List<ExpectationPlan> expectations,
    List<Freshness> freshness,
    Span span) {
  public SourcePlan {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    expectations = List.copyOf(expectations);
    freshness = List.copyOf(freshness);
  }

  public sealed interface Origin {
    /// A file of the project, read by the embedded engine.
    ///
    /// @param path relative to the project folder; may hold `*`
    /// @param sheet sheet of a workbook; empty means the first
    /// @param letters how letters are written where bytes do not say it
    record File(String path, FileKind kind, String sheet, Charset letters) implements Origin {
      public File(String path, FileKind kind, String sheet) {
        this(path, kind, sheet, StandardCharsets.UTF_8);
      }
    }

    /// @param table name with schema, as written
    record Table(String connection, String table) implements Origin {}

    record Sql(String connection, String text) implements Origin {}

    /// Returns the connection that is asked; nothing for a file.
    default Optional<String> connectionName() {
      return switch (this) {
        case File _ -> Optional.empty();
        case Table(var connection, _) -> Optional.of(connection);
        case Sql(var connection, _) -> Optional.of(connection);
      };
    }
  }

  public enum FileKind {
    CSV,
    JSON,
    PARQUET,
    XLSX
  }

  /// @param header name of the column in the file or database; equal to `name` unless written
  ///   otherwise
  public record SourceColumn(String name, ColumnType type, String header) {}

  /// A promise that rows arrive in time.
  ///
  /// @param column day or moment at which a row arrived
  public record Freshness(Duration within, String column, Span span) {}
}

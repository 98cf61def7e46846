package io.svodka.compiler.schema;

import io.svodka.model.plan.SourcePlan.Origin;

/// What columns belong to.
public sealed interface Place {
  /// @param name as the source writes it
  record OfTable(String name) implements Place {}

  /// The result of a source's SQL.
  ///
  /// @param fingerprint of the SQL that was asked about
  record OfQuery(String source, String fingerprint) implements Place {}

  /// @param sheet empty for a file without sheets, or for the first
  record OfFile(String path, String sheet) implements Place {}

  /// Returns the place that a source reads.
  static Place of(String source, Origin origin) {
    return switch (origin) {
      case Origin.Table(_, var table) -> new OfTable(table);
      case Origin.Sql(_, var text) -> new OfQuery(source, Fingerprint.of(text));
      case Origin.File(var path, _, var sheet, _) -> new OfFile(path, sheet);
    };
  }

  /// Returns whether both are the same, be it at another time.
  default boolean isAlso(Place other) {
    return switch (this) {
      case OfQuery(var source, _) -> other instanceof OfQuery(var twin, _) && source.equals(twin);
      case OfTable _, OfFile _ -> equals(other);
    };
  }
}

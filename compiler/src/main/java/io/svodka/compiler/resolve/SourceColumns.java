package io.svodka.compiler.resolve;

import io.svodka.compiler.schema.Schema.Knowledge;
import io.svodka.compiler.type.Row;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The columns of a source.
///
/// @param rows by their names in the language; a column that cannot be used is unknown
/// @param planned those that can be read
/// @param opaque columns whose type the language does not have
/// @param wallTimes places of the moments that carry no zone
public record SourceColumns(
    Map<String, Row> rows,
    List<SourceColumn> planned,
    Set<String> opaque,
    List<WallTime> wallTimes,
    Origin origin) {
  public SourceColumns {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    planned = List.copyOf(planned);
    opaque = Set.copyOf(opaque);
    wallTimes = List.copyOf(wallTimes);
  }

  /// A moment that does not say where on earth it is.
  record WallTime(String column, Span span) {}

  /// Who says which columns there are.
  public sealed interface Origin {
    /// The source lists them.
    record Listed() implements Origin {}

    /// The database was asked.
    record Locked(Knowledge.Known known) implements Origin {}

    /// Nobody, which was reported.
    record Missing() implements Origin {}
  }

  /// Columns while they are gathered.
  static final class Gathering {
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<SourceColumn> planned = new ArrayList<>();
    private final Set<String> opaque = new LinkedHashSet<>();
    private final List<WallTime> wallTimes = new ArrayList<>();

    boolean has(String name) {
      return rows.containsKey(name);
    }

    void add(SourceColumn column, Row row) {
      rows.put(column.name(), row);
      planned.add(column);
    }

    void addUnknown(String name) {
      rows.put(name, Row.UNKNOWN);
    }

    void addOpaque(String name) {
      addUnknown(name);
      opaque.add(name);
    }

    void addWallTime(String column, Span span) {
      wallTimes.add(new WallTime(column, span));
    }

    SourceColumns of(Origin origin) {
      return new SourceColumns(rows, planned, opaque, wallTimes, origin);
    }
  }
}

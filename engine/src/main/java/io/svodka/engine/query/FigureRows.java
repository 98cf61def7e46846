package io.svodka.engine.query;

import io.svodka.engine.query.QueryExplanation.StatementText;
import io.svodka.model.value.Value;
import java.util.List;

/// The rows that an aggregate is taken over.
///
/// @param columns names of what each row holds: the columns of its source, then [#DAY] and [#TIME]
///   where the aggregate looks at them, then [#VALUE] where it reads a value
public record FigureRows(StatementText statement, List<String> columns, List<List<Value>> rows) {
  /// What the aggregate reads in a row.
  public static final String VALUE = "(value)";

  /// The day of a row in the project's zone.
  public static final String DAY = "(day)";

  /// What places a row in time.
  public static final String TIME = "(time)";

  public FigureRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}

package io.svodka.engine.query;

import java.util.List;

/// One statement of a query.
///
/// @param columns the components it gives, in its own order
/// @param readers how the columns of its result are read
record QueryStatement(
    Session session, Sql sql, List<ComponentColumn> columns, List<ColumnReader> readers) {
  QueryStatement {
    columns = List.copyOf(columns);
    readers = List.copyOf(readers);
  }

  /// Returns how many texts may be bound beside those that are, below zero where they are too many.
  int room() {
    return session.dialect().mostBound() - sql.binds().size();
  }
}

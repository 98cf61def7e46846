package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.value.Value;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a result, one at a time, with a look at the next one.
final class Cursor implements AutoCloseable {
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final List<ColumnReader> columns;
  private final Place place;
  private long count;
  private Optional<List<Value>> next;

  Cursor(PreparedStatement statement, ResultSet rows, List<ColumnReader> columns, Place place) {
    this.statement = statement;
    this.rows = rows;
    this.columns = List.copyOf(columns);
    this.place = place;
    this.next = read();
  }

  /// What is read, for failures, and how many rows it may give.
  record Place(String what, Span origin, long most) {}

  /// Returns the row that [#take] would return.
  Optional<List<Value>> peek() {
    return next;
  }

  List<Value> take() {
    List<Value> row = next.orElseThrow();
    next = read();
    return row;
  }

  List<List<Value>> takeAll() {
    List<List<Value>> all = new ArrayList<>();
    while (next.isPresent()) {
      all.add(take());
    }
    return all;
  }

  private Optional<List<Value>> read() {
    try {
      if (!rows.next()) {
        return Optional.empty();
      }
      if (++count > place.most()) {
        throw QueryFailures.tooManyRows(place.what(), place.most(), place.origin());
      }
      List<Value> row = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        row.add(columns.get(i).read(rows, i + 1));
      }
      return Optional.of(row);
    } catch (SQLException e) {
      throw QueryFailures.database(place.what(), place.origin(), e);
    } catch (NumberFormatException e) {
      throw QueryFailures.notFinite(place.what(), place.origin());
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException e) {
      throw QueryFailures.database(place.what(), place.origin(), e);
    }
  }
}

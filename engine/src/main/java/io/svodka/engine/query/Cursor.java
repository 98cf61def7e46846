package io.svodka.engine.query;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.Span;
import io.svodka.model.value.Value;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a result, one at a time, with a look at the next one.
final class Cursor implements AutoCloseable {
  private final PreparedStatement statement;
  private final ResultRows rows;
  private final Place place;
  private long count;
  private Optional<List<Value>> next;

  Cursor(PreparedStatement statement, ResultRows rows, Place place) {
    this.statement = statement;
    this.rows = rows;
    this.place = place;
    this.next = first();
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

  /// Nobody closes a cursor that could not be made.
  private Optional<List<Value>> first() {
    try {
      return read();
    } catch (RunFailure e) {
      close();
      throw e;
    }
  }

  private Optional<List<Value>> read() {
    try {
      Optional<List<Value>> row = rows.next();
      if (row.isPresent() && ++count > place.most()) {
        throw QueryFailures.tooManyRows(place.what(), place.most(), place.origin());
      }
      return row;
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

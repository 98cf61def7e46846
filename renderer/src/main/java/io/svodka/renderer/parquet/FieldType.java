package io.svodka.renderer.parquet;

import io.svodka.model.value.Value;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/// The type of a column in the file.
sealed interface FieldType {
  /// Returns its name in the words of the engine.
  String sql();

  /// Appends a value that the type holds.
  void append(Value value, DuckDBAppender appender) throws SQLException;

  record Text() implements FieldType {
    @Override
    public String sql() {
      return "varchar";
    }

    @Override
    public void append(Value value, DuckDBAppender appender) throws SQLException {
      switch (value) {
        case Value.Absent _ -> appender.appendNull();
        case Value.Text(var text) -> appender.append(text);
        case Value.Decimal(var number) -> appender.append(number.toPlainString());
        case Value.Truth(var holds) -> appender.append(Boolean.toString(holds));
        case Value.Day(var date) -> appender.append(date.toString());
        case Value.Moment(var at) -> appender.append(at.toString());
        case Value.Bucket(var period) -> appender.append(period.start().toString());
      }
    }
  }

  record Decimal(int scale) implements FieldType {
    @Override
    public String sql() {
      return "decimal(38, " + scale + ")";
    }

    @Override
    public void append(Value value, DuckDBAppender appender) throws SQLException {
      if (value instanceof Value.Decimal(var number)) {
        appender.append(number.setScale(scale));
      } else {
        appender.appendNull();
      }
    }
  }

  record Truth() implements FieldType {
    @Override
    public String sql() {
      return "boolean";
    }

    @Override
    public void append(Value value, DuckDBAppender appender) throws SQLException {
      if (value instanceof Value.Truth(var holds)) {
        appender.append(holds);
      } else {
        appender.appendNull();
      }
    }
  }

  record Day() implements FieldType {
    @Override
    public String sql() {
      return "date";
    }

    @Override
    public void append(Value value, DuckDBAppender appender) throws SQLException {
      if (value instanceof Value.Day(var date)) {
        appender.append(date);
      } else if (value instanceof Value.Bucket(var period)) {
        appender.append(period.start());
      } else {
        appender.appendNull();
      }
    }
  }

  record Moment() implements FieldType {
    @Override
    public String sql() {
      return "timestamp";
    }

    @Override
    public void append(Value value, DuckDBAppender appender) throws SQLException {
      if (value instanceof Value.Moment(var at)) {
        appender.append(at);
      } else {
        appender.appendNull();
      }
    }
  }
}

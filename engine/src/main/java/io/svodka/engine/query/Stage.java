package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Cells of a source as texts, on their way to a table with types.
final class Stage {
  private static final String TABLE = "\"memory\".\"main\".\"stage of files\"";
  private static final int HEADER_ROWS = 1;

  private final DuckDBConnection connection;
  private final SourcePlan source;
  private final EmptyRows emptyRows;
  private final TreeMap<Long, FileStart> starts = new TreeMap<>();
  private String file = "";

  Stage(DuckDBConnection connection, SourcePlan source, EmptyRows emptyRows) {
    this.connection = connection;
    this.source = source;
    this.emptyRows = emptyRows;
  }

  /// What becomes of rows without any value.
  enum EmptyRows {
    /// They are lines of a file that somebody left blank.
    LEFT_OUT,
    KEPT
  }

  /// Rows that give their cells as texts, in the order of the source's columns.
  interface Rows {
    boolean next() throws SQLException;

    Optional<String> cell(int index) throws SQLException;
  }

  /// @param skipped rows of the file above its first row of data
  private record FileStart(String file, long skipped) {}

  void create() {
    List<Sql> columns =
        source.columns().stream().map(c -> Sql.form("{} varchar", name(c))).toList();
    execute(Sql.form("create or replace table " + TABLE + " ({})", Sql.join(", ", columns)));
  }

  void startFile(String shownName) {
    this.file = shownName;
  }

  /// Adds the rows of a select that gives the source's columns in their order.
  void insert(Sql select) throws SQLException {
    starts.put(count(), new FileStart(file, HEADER_ROWS));
    EmbeddedDatabase.execute(
        connection, List.of(Sql.form("insert into " + TABLE + " {}", select).text()));
  }

  /// Adds the rows of a sheet.
  ///
  /// @param places where in the sheet each column of the source stands
  void append(SheetTable table, List<Integer> places) throws SQLException {
    starts.put(count(), new FileStart(file, table.headerRow()));
    try (DuckDBAppender appender = connection.createAppender("main", "stage of files")) {
      for (List<Value> row : table.rows()) {
        appender.beginRow();
        for (int i = 0; i < places.size(); i++) {
          ColumnType type = source.columns().get(i).type();
          appendCell(appender, table.text(row, places.get(i), type));
        }
        appender.endRow();
      }
    }
  }

  void append(Rows rows) throws SQLException {
    starts.put(count(), new FileStart(file, 0));
    try (DuckDBAppender appender = connection.createAppender("main", "stage of files")) {
      while (rows.next()) {
        appender.beginRow();
        for (int i = 0; i < source.columns().size(); i++) {
          appender.append(rows.cell(i).orElse(null));
        }
        appender.endRow();
      }
    }
  }

  private static void appendCell(DuckDBAppender appender, String text) throws SQLException {
    if (text.isEmpty()) {
      appender.appendNull();
    } else {
      appender.append(text);
    }
  }

  /// Makes the table with types, or tells the first cell that does not fit.
  void finish() {
    StagedTypes types = types();
    execute(
        Sql.form(
            "create table {} as {}", EmbeddedTables.loaded(source), types.typed(TABLE, emptyRows)));
    execute(Sql.of("drop table " + TABLE));
  }

  /// Other notations are looked for only where the plain one does not fit.
  private StagedTypes types() {
    StagedTypes plain = new StagedTypes(source, Map.of());
    if (number(plain.misfits(TABLE)) == 0) {
      return plain;
    }
    StagedTypes types = new StagedTypes(source, notations(plain));
    if (number(types.misfits(TABLE)) > 0) {
      throw firstMisfit(types);
    }
    return types;
  }

  private Map<String, Notation> notations(StagedTypes plain) {
    Map<String, Notation> notations = new HashMap<>();
    for (SourceColumn column : source.columns()) {
      if (number(plain.hasMisfits(TABLE, column)) > 0) {
        Notation.of(column.type()).stream()
            .filter(each -> isWritten(column, each))
            .findFirst()
            .ifPresent(each -> notations.put(column.name(), each));
      }
    }
    return notations;
  }

  private boolean isWritten(SourceColumn column, Notation notation) {
    return number(
            Sql.form("select cast({} as integer) from " + TABLE, notation.isOfAll(name(column))))
        > 0;
  }

  private RuntimeException firstMisfit(StagedTypes types) {
    List<SourceColumn> columns = new ArrayList<>(source.columns());
    for (SourceColumn column : columns) {
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(types.firstMisfit(TABLE, column).text())) {
        if (found.next()) {
          return misfit(column, found.getLong(1), found.getString(2));
        }
      } catch (SQLException e) {
        throw QueryFailures.database("loading `" + source.name() + "`", source.span(), e);
      }
    }
    throw new IllegalStateException("a cell that does not fit was counted but not found");
  }

  private RuntimeException misfit(SourceColumn column, long row, String value) {
    var start = starts.floorEntry(row);
    long rowInFile = row - start.getKey() + start.getValue().skipped() + 1;
    return QueryFailures.badValue(
        new QueryFailures.BadValue(
            start.getValue().file(),
            rowInFile,
            column.header(),
            value,
            StagedTypes.expected(column.type())),
        source.span());
  }

  private long count() {
    return number(Sql.of("select count(*) from " + TABLE));
  }

  private long number(Sql sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.text())) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw QueryFailures.database("loading `" + source.name() + "`", source.span(), e);
    }
  }

  private void execute(Sql sql) {
    try {
      EmbeddedDatabase.execute(connection, List.of(sql.text()));
    } catch (SQLException e) {
      throw QueryFailures.database("loading `" + source.name() + "`", source.span(), e);
    }
  }

  private static Sql name(SourceColumn column) {
    return Sql.name(column.name());
  }
}

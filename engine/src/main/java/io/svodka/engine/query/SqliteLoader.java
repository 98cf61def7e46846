package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/// Loads sources of SQLite files into the embedded engine. SQLite keeps in any column whatever it
/// is given, and numbers with a point as floating-point ones; so every value is checked against the
/// type that its column has in the source, as those of files are.
///
/// @param shown name of the file in failures
record SqliteLoader(DuckDBConnection connection, SqliteFile file, String shown) {
  /// Up to here each whole number is a floating-point number of its own.
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  static void load(DuckDBConnection connection, List<SourcePlan> sources, Path path, String shown) {
    try (SqliteFile file = SqliteFile.open(path)) {
      SqliteLoader loader = new SqliteLoader(connection, file, shown);
      for (SourcePlan source : sources) {
        loader.load(source);
      }
    } catch (SQLException e) {
      SourcePlan first = sources.getFirst();
      throw QueryFailures.unreadable(shown, QueryFailures.firstLine(e), first.span(), e);
    }
  }

  private void load(SourcePlan source) {
    Stage stage = new Stage(connection, source, Stage.EmptyRows.KEPT);
    stage.create();
    stage.startFile(shown);
    try {
      Sql rows = SqliteFile.rows(source);
      checkColumns(source, rows);
      List<Sql> names = source.columns().stream().map(c -> Sql.name(c.header())).toList();
      Sql select = Sql.form("select {} from {}", Sql.join(", ", names), rows);
      try (Statement statement = file.connection().createStatement();
          ResultSet found = statement.executeQuery(select.text())) {
        stage.append(new Rows(source, found, shown));
      }
    } catch (SQLException e) {
      throw QueryFailures.database("reading `" + source.name() + "`", source.span(), e);
    }
    stage.finish();
  }

  /// SQLite takes the name of a column that is not there for a text.
  private void checkColumns(SourcePlan source, Sql rows) throws SQLException {
    List<String> found = file.columns(rows).stream().map(SqliteFile.ResultColumn::name).toList();
    for (SourceColumn column : source.columns()) {
      if (!found.contains(column.header())) {
        throw QueryFailures.missingColumn(source.name(), column.header(), found, source.span());
      }
    }
  }

  private record Rows(SourcePlan source, ResultSet found, String shown) implements Stage.Rows {
    @Override
    public boolean next() throws SQLException {
      return found.next();
    }

    @Override
    public Optional<String> cell(int index) throws SQLException {
      SourceColumn column = source.columns().get(index);
      return switch (found.getObject(index + 1)) {
        case null -> Optional.empty();
        case Double number when isBlurred(number, column.type()) ->
            throw misfit(column, number.toString());
        case Double number -> Optional.of(BigDecimal.valueOf(number).toPlainString());
        case byte[] bytes -> throw misfit(column, bytes.length + " bytes");
        case Object value -> Optional.of(value.toString());
      };
    }

    /// With so many digits the number that was once stored may have been another one.
    private static boolean isBlurred(double number, ColumnType type) {
      return Double.isInfinite(number)
          || switch (type) {
            case ColumnType.Decimal(_, var scale) ->
                BigDecimal.valueOf(number).movePointRight(scale).abs().compareTo(EXACT) > 0;
            case ColumnType.Whole() -> BigDecimal.valueOf(number).abs().compareTo(EXACT) > 0;
            case ColumnType.Text(),
                ColumnType.Floating(),
                ColumnType.Truth(),
                ColumnType.Day(),
                ColumnType.Moment(),
                ColumnType.Time() ->
                false;
          };
    }

    private RuntimeException misfit(SourceColumn column, String value) throws SQLException {
      return QueryFailures.badValue(
          new QueryFailures.BadValue(
              shown, found.getRow(), column.header(), value, StagedTypes.expected(column.type())),
          source.span());
    }
  }
}

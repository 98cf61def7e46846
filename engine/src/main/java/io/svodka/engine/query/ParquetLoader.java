package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Loads Parquet files, which bring types of their own.
record ParquetLoader(Connection connection, ProjectPaths paths) {
  static final String WITH_ZONE = "TIMESTAMP WITH TIME ZONE";

  void load(SourcePlan source, List<Path> files) {
    List<Sql> names = files.stream().map(file -> Sql.literal(file.toString())).toList();
    Sql rows = Sql.form("read_parquet([{}], union_by_name = true)", Sql.join(", ", names));
    String shown = paths.shown(files.getFirst());
    try {
      Map<String, String> types = describe(rows);
      List<Sql> columns = new ArrayList<>();
      for (SourceColumn column : source.columns()) {
        if (!types.containsKey(column.header())) {
          throw QueryFailures.missingColumn(
              shown, column.header(), List.copyOf(types.keySet()), source.span());
        }
        columns.add(column(source, column, types.getOrDefault(column.header(), "")));
      }
      Sql select = Sql.form("select {} from {}", Sql.join(", ", columns), rows);
      EmbeddedDatabase.execute(
          connection,
          List.of(Sql.form("create table {} as {}", EmbeddedTables.loaded(source), select).text()));
    } catch (SQLException e) {
      throw QueryFailures.unreadable(shown, QueryFailures.firstLine(e), source.span(), e);
    }
  }

  private static Sql column(SourcePlan source, SourceColumn column, String type) {
    boolean zoned = column.type() instanceof ColumnType.Moment && type.equals(WITH_ZONE);
    Sql value =
        zoned
            ? Sql.form("timezone({}, {})", Literals.zone(source.zone()), Sql.name(column.header()))
            : Sql.name(column.header());
    return Sql.form(
        "cast({} as {}) as {}",
        value,
        Sql.of(new DuckDbDialect().typeName(column.type())),
        Sql.name(column.name()));
  }

  private Map<String, String> describe(Sql rows) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet columns = statement.executeQuery("describe select * from " + rows.text())) {
      while (columns.next()) {
        types.put(columns.getString("column_name"), columns.getString("column_type"));
      }
    }
    return types;
  }
}

package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.Nullability;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// The headers of file sources. Only Parquet says types; cells of other files are texts.
record FileCatalog(ProjectPaths paths) {
  private static final String CELL = "VARCHAR";

  TableSchema read(SourcePlan source, Origin.File file) {
    Path first = paths.find(file.path(), source.span()).getFirst();
    try {
      return TableSchema.of(
          switch (file.kind()) {
            case CSV -> cells(csv(source, first, file.letters()));
            case XLSX -> cells(new SheetReader(first, file.sheet()).read().header());
            case JSON -> cells(described("read_json({}, format = 'auto')", first));
            case PARQUET -> described("read_parquet({})", first);
          });
    } catch (SQLException e) {
      throw QueryFailures.unreadable(
          paths.shown(first), QueryFailures.firstLine(e), source.span(), e);
    } catch (IOException e) {
      throw QueryFailures.unreadableText(
          paths.shown(first), QueryFailures.firstLine(e), source.span(), e);
    }
  }

  private List<String> csv(SourcePlan source, Path file, Charset letters) throws IOException {
    List<String> wanted = source.columns().stream().map(SourceColumn::header).toList();
    try {
      return CsvHeader.read(file, letters, wanted).columns();
    } catch (CharacterCodingException e) {
      throw QueryFailures.otherLetters(paths.shown(file), letters, source.span(), e);
    }
  }

  private static List<ColumnSchema> cells(List<?> columns) {
    List<ColumnSchema> cells = new ArrayList<>();
    for (Object column : columns) {
      String name =
          column instanceof ColumnSchema(var known, _, _) ? known : String.valueOf(column);
      if (!name.isBlank()) {
        cells.add(new ColumnSchema(name, CELL, Nullability.NULLABLE));
      }
    }
    return cells;
  }

  private static List<ColumnSchema> described(String function, Path file) throws SQLException {
    String rows = Sql.form(function, Sql.literal(file.toString())).text();
    List<ColumnSchema> columns = new ArrayList<>();
    try (DuckDBConnection connection = EmbeddedDatabase.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("describe select * from " + rows)) {
      while (found.next()) {
        columns.add(
            new ColumnSchema(
                found.getString("column_name"),
                found.getString("column_type"),
                Nullability.NULLABLE));
      }
    }
    return columns;
  }
}

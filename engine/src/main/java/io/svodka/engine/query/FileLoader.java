package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/// Loads file sources into tables. Cells arrive as texts first, so that a value that does not fit
/// can be told with its file, row and column.
final class FileLoader {
  private static final Pattern CSV_LINE = Pattern.compile("Line: (\\d+)");
  private static final Pattern CSV_COUNTS =
      Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

  private final DuckDBConnection connection;
  private final ProjectPaths paths;

  FileLoader(DuckDBConnection connection, ProjectPaths paths) {
    this.connection = connection;
    this.paths = paths;
  }

  void loadIfFile(SourcePlan source) {
    switch (source.origin()) {
      case Origin.File file -> load(source, file);
      case Origin.Table _, Origin.Sql _ -> {}
    }
  }

  private void load(SourcePlan source, Origin.File file) {
    List<Path> files = paths.find(file.path(), source.span());
    switch (file.kind()) {
      case CSV -> stage(source, files, (s, path, stage) -> readCsv(s, path, stage, file.letters()));
      case JSON -> stage(source, files, this::readJson);
      case XLSX ->
          stage(source, files, (s, path, stage) -> readSheet(s, path, stage, file.sheet()));
      case PARQUET -> new ParquetLoader(connection, paths).load(source, files);
    }
  }

  /// Adds the cells of one file to a stage.
  private interface Reading {
    void read(SourcePlan source, Path file, Stage stage) throws SQLException, IOException;
  }

  private void stage(SourcePlan source, List<Path> files, Reading reading) {
    Stage stage = new Stage(connection, source, Stage.EmptyRows.LEFT_OUT);
    stage.create();
    for (Path file : files) {
      stage.startFile(paths.shown(file));
      try {
        reading.read(source, file, stage);
      } catch (SQLException e) {
        throw QueryFailures.unreadableText(paths.shown(file), reason(e), source.span(), e);
      } catch (IOException e) {
        throw QueryFailures.unreadableText(
            paths.shown(file), QueryFailures.firstLine(e), source.span(), e);
      }
    }
    stage.finish();
  }

  private void readCsv(SourcePlan source, Path file, Stage stage, Charset letters)
      throws SQLException, IOException {
    try (Utf8Copy text = Utf8Copy.of(file, letters)) {
      readCsv(source, file, stage, text.path());
    } catch (CharacterCodingException e) {
      throw QueryFailures.otherLetters(paths.shown(file), letters, source.span(), e);
    }
  }

  /// @param text the file in UTF-8
  private void readCsv(SourcePlan source, Path file, Stage stage, Path text)
      throws SQLException, IOException {
    List<String> wanted = source.columns().stream().map(SourceColumn::header).toList();
    CsvHeader header = CsvHeader.read(text, StandardCharsets.UTF_8, wanted);
    List<Sql> cells = new ArrayList<>();
    for (String column : wanted) {
      int index = header.columns().indexOf(column);
      if (index < 0) {
        throw missing(file, column, header.columns(), source.span());
      }
      cells.add(Sql.name("c" + index));
    }
    stage.insert(Sql.form("select {} from {}", Sql.join(", ", cells), csv(text, header)));
  }

  private static Sql csv(Path file, CsvHeader header) {
    String columns =
        IntStream.range(0, header.columns().size())
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    return Sql.form(
        "read_csv({}, auto_detect = false, header = true, delim = {}, quote = '\"', escape = '\"',"
            + " columns = {}, nullstr = '')",
        Sql.literal(file.toString()),
        Sql.literal(String.valueOf(header.delimiter())),
        Sql.of("{" + columns + "}"));
  }

  private void readJson(SourcePlan source, Path file, Stage stage) throws SQLException {
    List<Sql> kinds =
        source.columns().stream()
            .map(column -> Sql.form("{}: 'VARCHAR'", Sql.literal(column.header())))
            .toList();
    List<Sql> cells = source.columns().stream().map(c -> Sql.name(c.header())).toList();
    stage.insert(
        Sql.form(
            "select {} from read_json({}, format = 'auto', columns = {})",
            Sql.join(", ", cells),
            Sql.literal(file.toString()),
            Sql.form("{{}}", Sql.join(", ", kinds))));
  }

  private void readSheet(SourcePlan source, Path file, Stage stage, String sheet)
      throws SQLException, IOException {
    SheetTable table = new SheetReader(file, sheet).read();
    List<Integer> places = new ArrayList<>();
    for (SourceColumn column : source.columns()) {
      int place = table.header().indexOf(column.header());
      if (place < 0) {
        throw missing(file, column.header(), table.header(), source.span());
      }
      places.add(place);
    }
    stage.append(table, places);
  }

  private RuntimeException missing(Path file, String column, List<String> found, Span origin) {
    return QueryFailures.missingColumn(paths.shown(file), column, found, origin);
  }

  private static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage());
    Matcher line = CSV_LINE.matcher(message);
    Matcher counts = CSV_COUNTS.matcher(message);
    if (line.find() && counts.find()) {
      return "line %s has %s columns instead of %s"
          .formatted(line.group(1), counts.group(2), counts.group(1));
    }
    return QueryFailures.firstLine(e);
  }
}

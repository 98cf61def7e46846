package io.svodka.runner.draft;

import io.svodka.compiler.SourceListing;
import io.svodka.compiler.draft.Drafting;
import io.svodka.compiler.draft.Hints;
import io.svodka.compiler.draft.TableFacts;
import io.svodka.compiler.schema.DatabaseType;
import io.svodka.engine.query.CatalogReader;
import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.FileLetters;
import io.svodka.engine.query.FileProfiles;
import io.svodka.engine.query.LeadingColumns;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.value.ColumnType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks a table or a file what it holds.
public final class TableLook {
  private static final Span COMMAND_LINE = new Span(new SourceId("command line"), 0, 0);

  private final SourceListing.Listed project;
  private final DataSettings data;

  public TableLook(SourceListing.Listed project, DataSettings data) {
    this.project = project;
    this.data = data;
  }

  /// Returns what is known of a place.
  ///
  /// @param place a file of the project, or a table of `connection`
  /// @param connection the one that has the table; the only one of the project where none is named
  /// @throws RunFailure when it cannot be found or read
  public TableFacts facts(String place, Optional<String> connection) {
    Optional<FileKind> kind = kind(place);
    String name = Drafting.modelName(place);
    Origin origin =
        kind.<Origin>map(each -> new Origin.File(place, each, "", letters(place, each)))
            .orElseGet(() -> new Origin.Table(connection(place, connection).name(), place));
    SourcePlan source = source(name, origin);
    try (CatalogReader catalog = new CatalogReader(project.settings(), List.of(source), data)) {
      TableSchema found = catalog.read(List.of(name)).getOrDefault(name, TableSchema.of(List.of()));
      TableSchema schema = new TableSchema(once(found), found.keys(), found.references());
      if (schema.columns().isEmpty()) {
        throw new RunFailure.Setup(
            "SV9482", place + " has no columns", "its first line must name them", null);
      }
      List<ColumnProfile> columns =
          kind.isPresent() ? ofFile(source, schema) : ofTable(schema, dialect(origin));
      return new TableFacts(
          name,
          origin,
          columns,
          schema.keys(),
          schema.references(),
          Hints.NONE,
          repeated(found.columns()));
    }
  }

  /// Returns what the columns of files hold that sources of the project read, by these and under
  /// the names that they give them. Files that cannot be read are left out.
  public Map<String, List<ColumnProfile>> known() {
    Map<String, List<ColumnProfile>> known = new LinkedHashMap<>();
    LeadingColumns leading = new LeadingColumns(project.settings(), data);
    for (SourcePlan source : project.sources()) {
      if (source.origin() instanceof Origin.File && !source.columns().isEmpty()) {
        try {
          known.put(source.name(), leading.of(source));
        } catch (RunFailure unreadable) {
          known.put(source.name(), List.of());
        }
      }
    }
    return known;
  }

  private List<ColumnProfile> profiles(SourcePlan source, List<String> headers) {
    SourcePlan texts = FileProfiles.asTexts(source, headers);
    try (FileProfiles profiles = new FileProfiles(project.settings(), List.of(texts), data)) {
      return profiles.of(texts);
    }
  }

  /// Only texts do not say themselves how their letters are written.
  private Charset letters(String place, FileKind kind) {
    return kind == FileKind.CSV
        ? new FileLetters(data.projectFolder()).of(place, COMMAND_LINE)
        : StandardCharsets.UTF_8;
  }

  /// Only files have headings that stand twice.
  private static List<ColumnSchema> once(TableSchema found) {
    Map<String, ColumnSchema> once = new LinkedHashMap<>();
    found.columns().forEach(column -> once.putIfAbsent(column.name(), column));
    return List.copyOf(once.values());
  }

  private static List<String> repeated(List<ColumnSchema> columns) {
    Set<String> seen = new HashSet<>();
    return columns.stream()
        .map(ColumnSchema::name)
        .filter(name -> !seen.add(name))
        .distinct()
        .toList();
  }

  private static Optional<FileKind> kind(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "csv", "tsv" -> Optional.of(FileKind.CSV);
      case "json", "jsonl", "ndjson" -> Optional.of(FileKind.JSON);
      case "parquet" -> Optional.of(FileKind.PARQUET);
      case "xlsx" -> Optional.of(FileKind.XLSX);
      default -> Optional.empty();
    };
  }

  private SourcePlan source(String name, Origin origin) {
    return new SourcePlan(
        name,
        origin,
        List.of(),
        List.of(),
        project.settings().zone(),
        List.of(),
        List.of(),
        COMMAND_LINE);
  }

  private ConnectionPlan connection(String place, Optional<String> wanted) {
    List<ConnectionPlan> all = project.settings().ownership().connections();
    List<ConnectionPlan> meant =
        all.stream().filter(each -> wanted.map(each.name()::equals).orElse(true)).toList();
    if (meant.size() != 1) {
      String known = String.join(", ", all.stream().map(ConnectionPlan::name).toList());
      String help =
          all.isEmpty()
              ? "a file ends in .csv, .json, .parquet or .xlsx, and `\"orders/*.csv\"` are all of a"
                  + " folder; for a table add `connection warehouse uses postgres` to"
                  + " project.svodka and its address to svodka.toml"
              : "name one of: " + known + ", with --connection";
      throw new RunFailure.Setup(
          "SV9481",
          "where is `" + place + "`? It is no file, and no connection is meant",
          help,
          null);
    }
    return meant.getFirst();
  }

  private Dialect dialect(Origin origin) {
    return origin
        .connectionName()
        .flatMap(
            name ->
                project.settings().ownership().connections().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst())
        .map(ConnectionPlan::dialect)
        .orElse(Dialect.DUCKDB);
  }

  private List<ColumnProfile> ofFile(SourcePlan source, TableSchema schema) {
    List<String> headers = schema.columns().stream().map(ColumnSchema::name).toList();
    List<ColumnProfile> columns = new ArrayList<>();
    List<ColumnProfile> found = profiles(source, headers);
    for (int i = 0; i < found.size(); i++) {
      ColumnProfile column = found.get(i);
      ColumnType declared = type(schema.columns().get(i), Dialect.DUCKDB).orElse(column.type());
      // Cells of other files are texts to the catalog; Parquet knows its types itself.
      ColumnType type = declared instanceof ColumnType.Text ? column.type() : declared;
      columns.add(new ColumnProfile(column.header(), type, column.currency(), column.counted()));
    }
    return columns;
  }

  private static List<ColumnProfile> ofTable(TableSchema schema, Dialect dialect) {
    List<ColumnProfile> columns = new ArrayList<>();
    for (ColumnSchema column : schema.columns()) {
      type(column, dialect)
          .ifPresent(type -> columns.add(new ColumnProfile(column.name(), type, List.of())));
    }
    return columns;
  }

  private static Optional<ColumnType> type(ColumnSchema column, Dialect dialect) {
    return switch (DatabaseType.of(column.type(), dialect)) {
      case DatabaseType.Plain(var type) -> Optional.of(type);
      case DatabaseType.Zoned() -> Optional.of(ColumnType.MOMENT);
      case DatabaseType.Opaque() -> Optional.empty();
    };
  }
}

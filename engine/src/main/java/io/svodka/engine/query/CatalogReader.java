package io.svodka.engine.query;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks the databases and the files of a project what columns its sources have. Reads no rows of
/// tables.
public final class CatalogReader implements AutoCloseable {
  private final Databases databases;

  public CatalogReader(ProjectSettings project, List<SourcePlan> sources, DataSettings settings) {
    this.databases = new Databases(project, sources, settings);
  }

  /// Returns the schema of each source.
  ///
  /// @throws RunFailure naming the source that cannot be read
  public Map<String, TableSchema> read(List<String> sources) {
    Map<String, TableSchema> schemas = new LinkedHashMap<>();
    look(sources)
        .forEach(
            (name, found) ->
                schemas.put(
                    name,
                    switch (found) {
                      case LiveTable.Found(var schema) -> schema;
                      case LiveTable.Gone() -> throw missing(databases.source(name));
                    }));
    return schemas;
  }

  private static RunFailure missing(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.Table(var connection, var table) ->
          QueryFailures.missingTable(source.name(), table, connection, source.span());
      case Origin.File _, Origin.Sql _ -> throw new IllegalStateException("only tables are gone");
    };
  }

  /// Returns what is found of each source today.
  ///
  /// @throws RunFailure when a database or a file cannot be read
  public Map<String, LiveTable> look(List<String> sources) {
    Map<String, LiveTable> found = new LinkedHashMap<>();
    for (String name : sources) {
      found.put(name, look(databases.source(name)));
    }
    return found;
  }

  private LiveTable look(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.File file -> found(source, new FileCatalog(databases.paths()).read(source, file));
      case Origin.Table(var connection, var table) ->
          databases.dialect(connection) == Dialect.DUCKDB
              ? databases.embeddedCatalog().table(source, connection, table)
              : databases.catalog(connection).table(source, table);
      case Origin.Sql(var connection, var text) ->
          found(
              source,
              databases.dialect(connection) == Dialect.DUCKDB
                  ? databases.embeddedCatalog().query(source, connection, text)
                  : databases.catalog(connection).query(source, text));
    };
  }

  private static LiveTable found(SourcePlan source, TableSchema schema) {
    if (source.origin() instanceof Origin.Sql) {
      checkNames(source, schema);
    }
    return new LiveTable.Found(schema);
  }

  private static void checkNames(SourcePlan source, TableSchema schema) {
    List<String> names = schema.columns().stream().map(TableSchema.ColumnSchema::name).toList();
    for (int i = 0; i < names.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        throw QueryFailures.repeatedColumn(source.name(), names.get(i), source.span());
      }
    }
  }

  @Override
  public void close() {
    databases.close();
  }
}

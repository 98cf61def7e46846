package io.svodka.engine.query;

import io.svodka.engine.query.DuckDbDialect.Fetching;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// DuckDB in memory with the project's files as tables. Once they are loaded it can reach no file
/// and no network any more, so that SQL of authors cannot either.
///
/// @param attached connections whose database files it reads
record EmbeddedDatabase(Session session, Map<String, Relation> relations, Set<String> attached) {
  private static final List<String> SETUP =
      List.of(
          "set autoinstall_known_extensions = false",
          "set autoload_known_extensions = false",
          "set temp_directory = ''",
          "set TimeZone = 'UTC'",
          MemoryLimit.here().sql(),
          DuckDbDialect.DIVISION);
  private static final List<String> LOCK =
      List.of("set enable_external_access = false", "set lock_configuration = true");

  EmbeddedDatabase {
    relations = Map.copyOf(relations);
    attached = Set.copyOf(attached);
  }

  /// Returns whether it holds these sources and reads the files of these connections.
  boolean holds(List<String> sources, Set<String> homes) {
    return relations.keySet().containsAll(sources) && attached.containsAll(homes);
  }

  /// Loads the sources and locks the doors.
  static EmbeddedDatabase load(List<SourcePlan> sources, LocalFiles files) throws SQLException {
    Session session = open(sources, files);
    try {
      return new EmbeddedDatabase(
          session, relations(session, sources, files), files.attached().keySet());
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// Returns the engine with all files as tables and its doors locked.
  static Session open(List<SourcePlan> sources, LocalFiles files) throws SQLException {
    DuckDBConnection connection = connect();
    try {
      execute(connection, SETUP);
      FileLoader loader = new FileLoader(connection, files.paths());
      sources.forEach(loader::loadIfFile);
      files.sqlite().forEach((name, path) -> loadSqlite(connection, sources, files, name, path));
      for (Map.Entry<String, String> file : files.attached().entrySet()) {
        execute(connection, List.of(attachment(file.getKey(), file.getValue())));
      }
      String allowed = SqlFiles.list(new SqlFiles(files.paths()).of(sources));
      execute(connection, List.of("set allowed_paths = " + allowed));
      execute(connection, LOCK);
      return new Session(
          "", connection, new DuckDbDialect(Fetching.of(rows(connection))), files.limits());
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Returns a session without any data, its doors locked.
  static Session empty() throws SQLException {
    DuckDBConnection connection = connect();
    try {
      execute(connection, SETUP);
      execute(connection, LOCK);
      return new Session("", connection, new DuckDbDialect(), QueryLimits.USUAL);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Returns about how many rows there are in all tables.
  private static long rows(Connection connection) throws SQLException {
    String sum = "select cast(coalesce(sum(estimated_size), 0) as bigint) from duckdb_tables()";
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sum)) {
      found.next();
      return found.getLong(1);
    }
  }

  static DuckDBConnection connect() throws SQLException {
    try {
      EngineLibrary.load();
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      return connection.unwrap(DuckDBConnection.class);
    } catch (LinkageError e) {
      throw QueryFailures.noEngine(e);
    }
  }

  private static void loadSqlite(
      DuckDBConnection connection,
      List<SourcePlan> sources,
      LocalFiles files,
      String name,
      Path path) {
    List<SourcePlan> own =
        sources.stream()
            .filter(source -> source.origin().connectionName().filter(name::equals).isPresent())
            .toList();
    if (!own.isEmpty()) {
      SqliteLoader.load(connection, own, path, files.paths().shown(path));
    }
  }

  private static String attachment(String name, String file) {
    return Sql.form(
            "attach {} as {} (read_only)",
            Sql.literal(file),
            Sql.name(EmbeddedTables.catalog(name)))
        .text();
  }

  private static Map<String, Relation> relations(
      Session session, List<SourcePlan> sources, LocalFiles files) throws SQLException {
    EmbeddedTables tables = new EmbeddedTables(session, files.attached().keySet());
    SqlFiles read = new SqlFiles(files.paths());
    Map<String, Relation> relations = new LinkedHashMap<>();
    for (SourcePlan source : sources) {
      Sql rows =
          switch (source.origin()) {
            case Origin.File _ -> EmbeddedTables.loaded(source);
            case Origin.Table(var connection, _) when files.sqlite().containsKey(connection) ->
                EmbeddedTables.loaded(source);
            case Origin.Sql(var connection, _) when files.sqlite().containsKey(connection) ->
                EmbeddedTables.loaded(source);
            case Origin.Table(var connection, var table) ->
                tables.existing(source, connection, table);
            case Origin.Sql(var connection, var text) ->
                tables.selected(
                    source, connection, EmbeddedTables.select(read.resolved(source, text)));
          };
      relations.put(source.name(), new Relation(session, source, rows));
    }
    return relations;
  }

  static void execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

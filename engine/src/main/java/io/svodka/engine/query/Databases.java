package io.svodka.engine.query;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.Value;
import io.svodka.trace.Tracing;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Opens the databases a project names, when they are first asked for.
final class Databases implements OpenData {
  private static final String DUCKDB = "jdbc:duckdb:";

  private final ProjectSettings project;
  private final DataSettings settings;
  private final ProjectPaths paths;
  private final Map<String, SourcePlan> sources = new LinkedHashMap<>();
  private final List<EmbeddedDatabase> embedded = new ArrayList<>();
  private final List<EmbeddedCatalog> catalogs = new ArrayList<>();
  private final Map<String, ServerDatabase> servers = new HashMap<>();
  private final Map<String, Relation> remote = new HashMap<>();

  Databases(ProjectSettings project, List<SourcePlan> sources, DataSettings settings) {
    this.project = project;
    this.settings = settings;
    this.paths = new ProjectPaths(settings.projectFolder());
    sources.forEach(source -> this.sources.put(source.name(), source));
  }

  ProjectPaths paths() {
    return paths;
  }

  @Override
  public SourcePlan source(String name) {
    return Optional.ofNullable(sources.get(name)).orElseThrow();
  }

  @Override
  public SourceAges ages(Collection<SourcePlan> asked, ZoneId zone) {
    Map<String, LocalDateTime> arrived = new HashMap<>();
    for (SourcePlan source : asked) {
      source.freshness().stream()
          .findFirst()
          .flatMap(promise -> new Arrivals(zone).newest(relation(source.name(), asked), promise))
          .ifPresent(at -> arrived.put(source.name(), LocalDateTime.ofInstant(at, zone)));
    }
    return new SourceChanges(paths, zone).of(asked, arrived);
  }

  private Relation relation(String name, Collection<SourcePlan> asked) {
    List<String> together = asked.stream().map(SourcePlan::name).toList();
    return Objects.requireNonNull(relations(together).get(name), name);
  }

  @Override
  public synchronized Map<String, Relation> relations(Collection<String> names) {
    Map<String, Relation> relations = new HashMap<>();
    List<String> local = new ArrayList<>();
    for (String name : names) {
      if (isLocal(source(name))) {
        local.add(name);
      } else {
        relations.put(name, remote.computeIfAbsent(name, this::remote));
      }
    }
    if (!local.isEmpty()) {
      relations.putAll(embedded(local, Set.of()).relations());
    }
    return relations;
  }

  private boolean isLocal(SourcePlan source) {
    return source.origin().connectionName().map(this::dialect).map(Dialect::isFile).orElse(true);
  }

  Dialect dialect(String connection) {
    return connection(connection).dialect();
  }

  private ConnectionPlan connection(String name) {
    return project.ownership().connections().stream()
        .filter(connection -> connection.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// @param homes connections whose files have to be there although no source may read them
  private EmbeddedDatabase embedded(List<String> names, Set<String> homes) {
    Optional<EmbeddedDatabase> loaded =
        embedded.stream().filter(each -> each.holds(names, homes)).findFirst();
    if (loaded.isPresent()) {
      return loaded.get();
    }
    boolean onlyLoaded = homes.isEmpty() && names.stream().allMatch(name -> isLoaded(source(name)));
    List<SourcePlan> asked = onlyLoaded ? names.stream().map(this::source).toList() : allLocal();
    try {
      LocalFiles files = files(onlyLoaded ? Map.of() : databaseFiles(), asked);
      EmbeddedDatabase fresh =
          Tracing.step(Steps.load(), () -> EmbeddedDatabase.load(asked, files));
      embedded.add(fresh);
      return fresh;
    } catch (SQLException e) {
      throw QueryFailures.database("the embedded engine", source(names.getFirst()).span(), e);
    }
  }

  private LocalFiles files(Map<String, String> attached, List<SourcePlan> asked) {
    return new LocalFiles(paths, attached, sqliteFiles(asked), settings.embedded());
  }

  /// Returns the catalog of the embedded engine.
  synchronized EmbeddedCatalog embeddedCatalog() {
    if (catalogs.isEmpty()) {
      List<SourcePlan> local = allLocal();
      try {
        Map<String, String> files = databaseFiles();
        Session session = EmbeddedDatabase.open(local, files(files, local));
        catalogs.add(
            new EmbeddedCatalog(
                session, new EmbeddedTables(session, files.keySet()), new SqlFiles(paths)));
      } catch (SQLException e) {
        throw QueryFailures.database("the embedded engine", local.getFirst().span(), e);
      }
    }
    return catalogs.getFirst();
  }

  /// SQL may read any file source by its name, and a database file can be attached only once, so
  /// with either of them everything is loaded together, files first.
  private List<SourcePlan> allLocal() {
    return sources.values().stream()
        .filter(this::isLocal)
        .sorted(Comparator.comparingInt(source -> isLoaded(source) ? 0 : 1))
        .toList();
  }

  /// Returns whether a source becomes a table of its own, whatever else is loaded.
  private boolean isLoaded(SourcePlan source) {
    return source.origin().connectionName().map(this::dialect).stream()
        .noneMatch(Dialect.DUCKDB::equals);
  }

  private Map<String, Path> sqliteFiles(List<SourcePlan> asked) {
    Map<String, Path> files = new LinkedHashMap<>();
    asked.stream()
        .flatMap(source -> source.origin().connectionName().stream())
        .filter(connection -> dialect(connection) == Dialect.SQLITE)
        .forEach(connection -> files.computeIfAbsent(connection, this::sqliteFile));
    return files;
  }

  private Map<String, String> databaseFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    for (ConnectionPlan connection : project.ownership().connections()) {
      DatabaseAddress address = settings.connections().get(connection.name());
      if (connection.dialect() == Dialect.DUCKDB && address != null) {
        file(connection, address).ifPresent(file -> files.put(connection.name(), file));
      }
    }
    return files;
  }

  private Optional<String> file(ConnectionPlan connection, DatabaseAddress address) {
    if (!address.url().startsWith(DUCKDB)) {
      throw QueryFailures.refusedAddress(
          connection.name(), "it is no address of DuckDB", "jdbc:duckdb:file", connection.span());
    }
    String path = address.url().substring(DUCKDB.length());
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(paths.find(path, connection.span()).getFirst().toString());
  }

  /// Returns the first figure that SQL of an author gives, absent where it gives no row.
  synchronized Value figure(String connection, String text, Span origin) {
    return switch (dialect(connection)) {
      case DUCKDB -> {
        List<String> all = allLocal().stream().map(SourcePlan::name).toList();
        String home = databaseFiles().containsKey(connection) ? connection : "";
        Set<String> homes = home.isEmpty() ? Set.of() : Set.of(home);
        yield new AuthorFigure(embedded(all, homes).session(), home).read(text, origin);
      }
      case SQLITE -> figureOfFile(sqliteFile(connection), text, origin);
      case POSTGRES, H2, MARIADB, MYSQL, TRINO, CLICKHOUSE ->
          new AuthorFigure(server(connection).session(), "").read(text, origin);
    };
  }

  private static Value figureOfFile(Path path, String text, Span origin) {
    try (SqliteFile file = SqliteFile.open(path)) {
      return file.figure(text, origin);
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of the test", origin, e);
    }
  }

  private Path sqliteFile(String connection) {
    return SqliteFile.find(connection(connection), address(connection), paths);
  }

  /// Returns the catalog of a connection that is no DuckDB file.
  ServerCatalog catalog(String connection) {
    return switch (dialect(connection)) {
      case DUCKDB -> throw new IllegalArgumentException("the embedded engine: " + connection);
      case SQLITE -> new SqliteCatalog(sqliteFile(connection));
      case POSTGRES, H2, MARIADB, MYSQL, TRINO, CLICKHOUSE -> server(connection).catalog();
    };
  }

  private Relation remote(String name) {
    SourcePlan source = source(name);
    return switch (source.origin()) {
      case Origin.Table(var connection, _) -> server(connection).relation(source);
      case Origin.Sql(var connection, _) -> server(connection).relation(source);
      case Origin.File _ -> throw new IllegalArgumentException("files are not in a database");
    };
  }

  private ServerDatabase server(String name) {
    return servers.computeIfAbsent(name, n -> ServerDatabase.open(connection(n), address(n)));
  }

  private DatabaseAddress address(String name) {
    DatabaseAddress address = settings.connections().get(name);
    if (address == null) {
      throw QueryFailures.noConnection(name, connection(name).span());
    }
    return address;
  }

  @Override
  public void close() {
    List<Session> open = new ArrayList<>();
    embedded.forEach(database -> open.add(database.session()));
    catalogs.forEach(catalog -> open.add(catalog.session()));
    servers.values().forEach(database -> open.add(database.session()));
    for (Session session : open) {
      try {
        session.close();
      } catch (SQLException e) {
        throw QueryFailures.database(
            "closing a connection", sources.values().iterator().next().span(), e);
      }
    }
  }
}

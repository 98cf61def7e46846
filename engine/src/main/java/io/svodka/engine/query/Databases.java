package io.svodka.engine.query;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.Value;
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

/// Opens the databases a project names, when they are first asked for.
final class Databases implements OpenData {
  private static final String DUCKDB = "jdbc:duckdb:";

  private final ProjectSettings project;
  private final DataSettings settings;
  private final ProjectPaths paths;
  private final Map<String, SourcePlan> sources = new LinkedHashMap<>();
  private final List<EmbeddedDatabase> embedded = new ArrayList<>();
  private final List<EmbeddedCatalog> catalogs = new ArrayList<>();
  private final Map<String, PostgresDatabase> servers = new HashMap<>();
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
      relations.putAll(embedded(local).relations());
    }
    return relations;
  }

  private boolean isLocal(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.File _ -> true;
      case Origin.Table(var connection, _) -> isDuckDb(connection);
      case Origin.Sql(var connection, _) -> isDuckDb(connection);
    };
  }

  boolean isDuckDb(String connection) {
    return connection(connection).dialect() == Dialect.DUCKDB;
  }

  private ConnectionPlan connection(String name) {
    return project.ownership().connections().stream()
        .filter(connection -> connection.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private EmbeddedDatabase embedded(List<String> names) {
    Optional<EmbeddedDatabase> loaded =
        embedded.stream().filter(e -> e.relations().keySet().containsAll(names)).findFirst();
    if (loaded.isPresent()) {
      return loaded.get();
    }
    boolean onlyFiles = names.stream().allMatch(name -> isFile(source(name)));
    try {
      EmbeddedDatabase fresh =
          EmbeddedDatabase.load(
              onlyFiles ? names.stream().map(this::source).toList() : allLocal(),
              paths,
              onlyFiles ? Map.of() : databaseFiles(),
              settings.embedded());
      embedded.add(fresh);
      return fresh;
    } catch (SQLException e) {
      throw QueryFailures.database("the embedded engine", source(names.getFirst()).span(), e);
    }
  }

  /// Returns the catalog of the embedded engine.
  synchronized EmbeddedCatalog embeddedCatalog() {
    if (catalogs.isEmpty()) {
      List<SourcePlan> local = allLocal();
      try {
        Map<String, String> files = databaseFiles();
        Session session = EmbeddedDatabase.open(local, paths, files, settings.embedded());
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
        .sorted(Comparator.comparingInt(source -> isFile(source) ? 0 : 1))
        .toList();
  }

  private static boolean isFile(SourcePlan source) {
    return source.origin() instanceof Origin.File;
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
          connection.name(), "it is no DuckDB address", connection.span());
    }
    String path = address.url().substring(DUCKDB.length());
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(paths.find(path, connection.span()).getFirst().toString());
  }

  /// Returns the first figure that SQL of an author gives, absent where it gives no row.
  synchronized Value figure(String connection, String text, Span origin) {
    Session session =
        isDuckDb(connection)
            ? embedded(allLocal().stream().map(SourcePlan::name).toList()).session()
            : server(connection).session();
    String home = databaseFiles().containsKey(connection) ? connection : "";
    return new AuthorFigure(session, home).read(text, origin);
  }

  private Relation remote(String name) {
    SourcePlan source = source(name);
    return switch (source.origin()) {
      case Origin.Table(var connection, _) -> server(connection).relation(source);
      case Origin.Sql(var connection, _) -> server(connection).relation(source);
      case Origin.File _ -> throw new IllegalArgumentException("files are not in a database");
    };
  }

  PostgresDatabase server(String name) {
    return servers.computeIfAbsent(name, n -> PostgresDatabase.open(connection(n), address(n)));
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

package io.svodka.runner.oracle.store;

import io.svodka.engine.query.DataSettings;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Table;
import io.svodka.runner.oracle.text.ProjectText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Keeps the rows of one project.
public sealed interface Store extends AutoCloseable permits Store.Csv, Schema {
  /// Returns a store with the rows of a project.
  static Store of(StoreKind kind, Project project, Path folder) {
    List<Table> tables = project.models().stream().map(Model::table).distinct().toList();
    return switch (kind) {
      case FILES -> Csv.of(tables, folder);
      case H2, POSTGRES, CLICKHOUSE -> Schema.of(Server.of(kind), tables, folder);
    };
  }

  /// Returns the texts that name the tables in the project.
  ProjectText.Sources sources();

  DataSettings settings();

  @Override
  void close();

  /// A file for each table.
  record Csv(Path folder) implements Store {
    static Csv of(List<Table> tables, Path folder) {
      try {
        for (Table table : tables) {
          Files.writeString(folder.resolve(table.name() + ".csv"), ProjectText.csv(table));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Csv(folder);
    }

    @Override
    public ProjectText.Sources sources() {
      return ProjectText.Sources.FILES;
    }

    @Override
    public DataSettings settings() {
      return new DataSettings(folder, Map.of());
    }

    @Override
    public void close() {}
  }
}

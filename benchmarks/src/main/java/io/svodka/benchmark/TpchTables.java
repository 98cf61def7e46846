package io.svodka.benchmark;

import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.DatabaseAddress;
import io.svodka.model.secret.Secret;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.testkit.tpch.TpchData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/// The tables of TPC-H at scale 1 in a file of DuckDB, made once and kept. There are two copies,
/// since a process may open a file only once.
///
/// @param root the folder of the launcher
/// @param made where the file is kept
record TpchTables(Path root, Path made) {
  private static final double SCALE = 1;
  private static final LocalDate AS_OF = LocalDate.of(1999, 1, 1);
  private static final String FIRST = "tpch.duckdb";
  private static final String SECOND = "tpch-again.duckdb";

  /// Returns the project of the examples over the tables.
  OpenProject project() {
    make();
    DatabaseAddress address =
        new DatabaseAddress("jdbc:duckdb:" + FIRST, "", new Secret(""), "", Duration.ofMinutes(5));
    return OpenProject.of(
        new ProjectFolder(root.resolve("examples/tpch")).read(),
        new DataSettings(made, Map.of("warehouse", address)),
        AS_OF);
  }

  /// Returns the tables without Svodka.
  BareSql bare() {
    make();
    BareSql bare = BareSql.inMemory();
    bare.execute("attach '" + made.resolve(SECOND) + "' as tpch (read_only)");
    bare.execute("use tpch");
    return bare;
  }

  /// Returns the SQL of the standard.
  String sql(String report) {
    try {
      return Files.readString(root.resolve("examples/tpch/sql").resolve(report + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make() {
    Path second = made.resolve(SECOND);
    if (Files.exists(second)) {
      return;
    }
    Path first = made.resolve(FIRST);
    try {
      Files.createDirectories(made);
      Files.deleteIfExists(first);
      TpchData data = TpchData.write(made.resolve("tpch"), SCALE);
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + first)) {
        data.loadIntoDuckDb(connection);
      }
      Files.copy(first, second);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

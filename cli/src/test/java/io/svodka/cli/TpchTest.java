package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.testkit.tpch.TpchData;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The queries of TPC-H as reports answer as the SQL of the standard does, to the last digit.
class TpchTest {
  private static final double SCALE = 0.01;
  private static final Path SQL = Path.of("..", "examples", "tpch", "sql");

  @TempDir static Path root;
  private static EmbeddedPostgres server;
  private static Connection duckDb;
  private static Connection postgres;
  private static TpchProject onDuckDb;
  private static TpchProject onPostgres;

  @BeforeAll
  static void makeTheTables() throws IOException, SQLException {
    TpchData data = TpchData.write(root.resolve("tables"), SCALE);
    onDuckDb = TpchProject.open(onDuckDb(data));
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    data.loadIntoDuckDb(duckDb);
    server = EmbeddedPostgres.start();
    postgres = server.getPostgresDatabase().getConnection();
    data.loadIntoPostgres(postgres);
    onPostgres = TpchProject.open(onPostgres());
  }

  @AfterAll
  static void close() throws IOException, SQLException {
    onDuckDb.close();
    onPostgres.close();
    duckDb.close();
    postgres.close();
    server.close();
  }

  private static Path onDuckDb(TpchData data) throws IOException, SQLException {
    Path project = Cli.example("tpch", root.resolve("on DuckDB"));
    Path file = Files.createDirectories(project.resolve("data")).resolve("tpch.duckdb");
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      data.loadIntoDuckDb(connection);
    }
    return project;
  }

  private static Path onPostgres() throws IOException {
    Folder project = new Folder(Cli.example("tpch", root.resolve("on PostgreSQL")));
    project.replace("project.svodka", "uses duckdb", "uses postgres");
    project.write(
        "svodka.toml",
        "[connections.warehouse]\nurl = \"jdbc:postgresql://localhost:%d/postgres\"\n"
                .formatted(server.getPort())
            + "user = \"postgres\"\n");
    return project.root();
  }

  @TestFactory
  Stream<DynamicTest> everyReportAnswersAsTheSqlOfTheStandardOnDuckDb() {
    return onDuckDb.reports().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name, onDuckDb, duckDb)));
  }

  @TestFactory
  Stream<DynamicTest> everyReportAnswersAsTheSqlOfTheStandardOnPostgres() {
    return onPostgres.reports().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name, onPostgres, postgres)));
  }

  private static void compare(String name, TpchProject project, Connection database)
      throws IOException, SQLException {
    TpchAnswer expected = TpchAnswer.to(Files.readString(SQL.resolve(name + ".sql")), database);
    assertFalse(expected.rows().isEmpty(), "the standard's query gives no rows");
    List<List<Object>> actual = expected.likened(project.rows(name));
    assertEquals(expected.rows(), actual);
  }

  @Test
  void everyQueryOfTheStandardHasItsReport() throws IOException {
    try (Stream<Path> files = Files.list(SQL)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".sql", "")).sorted().toList();
      assertEquals(onDuckDb.reports().stream().sorted().toList(), names);
    }
  }
}

package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The queries of TPC-H as reports, on tables spread over three workers, answer as the SQL of the
/// standard does there.
class TpchOnTrinoTest {
  private static final Path SQL = Path.of("..", "examples", "tpch", "sql");

  @TempDir static Path root;
  private static Connection trino;
  private static TpchProject project;

  @BeforeAll
  static void open() throws IOException, SQLException {
    String url = System.getProperty("svodka.trino").replaceFirst("/[a-z]+/[a-z]+$", "/tpch/tiny");
    trino = DriverManager.getConnection(url + "?user=standard");
    Folder folder = new Folder(Cli.example("tpch", root));
    folder.replace("project.svodka", "uses duckdb", "uses trino");
    folder.write(
        "svodka.toml", "[connections.warehouse]\nurl = \"" + url + "\"\nuser = \"reader\"\n");
    project = TpchProject.open(folder.root());
  }

  @AfterAll
  static void close() throws SQLException {
    project.close();
    trino.close();
  }

  @TestFactory
  Stream<DynamicTest> everyReportAnswersAsTheSqlOfTheStandard() {
    return project.reports().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) throws IOException, SQLException {
    TpchAnswer expected = TpchAnswer.to(Files.readString(SQL.resolve(name + ".sql")), trino);
    assertFalse(expected.rows().isEmpty(), "the standard's query gives no rows");
    assertEquals(expected.rows(), expected.likened(project.rows(name)));
  }
}

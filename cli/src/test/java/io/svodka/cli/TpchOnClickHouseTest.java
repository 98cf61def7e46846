package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.testkit.clickhouse.ChdbServer;
import io.svodka.testkit.tpch.TpchData;
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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The queries of TPC-H as reports on ClickHouse answer as the SQL of the standard does elsewhere:
/// that of ClickHouse itself would be no measure.
@EnabledIfSystemProperty(named = "svodka.chdb", matches = ".+")
class TpchOnClickHouseTest {
  private static final double SCALE = 0.01;
  private static final Path SQL = Path.of("..", "examples", "tpch", "sql");

  @TempDir static Path root;
  private static Connection standard;
  private static TpchProject project;

  @BeforeAll
  static void open() throws IOException, SQLException {
    TpchData data = TpchData.write(root.resolve("tables"), SCALE);
    standard = DriverManager.getConnection("jdbc:duckdb:");
    data.loadIntoDuckDb(standard);
    ChdbServer server = ChdbServer.start(Path.of(System.getProperty("svodka.chdb")));
    String url = "jdbc:clickhouse://127.0.0.1:" + server.port() + "/default";
    try (Connection owner =
        DriverManager.getConnection(url + "?compress=false", "owner", ChdbServer.PASSWORD)) {
      data.loadIntoClickHouse(owner);
    }
    Folder folder = new Folder(Cli.example("tpch", root.resolve("on ClickHouse")));
    folder.replace("project.svodka", "uses duckdb", "uses clickhouse");
    folder.write(
        "svodka.toml",
        "[connections.warehouse]\nurl = \"%s\"\nuser = \"%s\"\n"
            .formatted(url, ChdbServer.OPEN_USER));
    project = TpchProject.open(folder.root());
  }

  @AfterAll
  static void close() throws SQLException {
    project.close();
    standard.close();
  }

  @TestFactory
  Stream<DynamicTest> everyReportAnswersAsTheSqlOfTheStandard() {
    return project.reports().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) throws IOException, SQLException {
    TpchAnswer expected = TpchAnswer.to(Files.readString(SQL.resolve(name + ".sql")), standard);
    assertFalse(expected.rows().isEmpty(), "the standard's query gives no rows");
    assertEquals(expected.rows(), expected.likened(project.rows(name)));
  }
}

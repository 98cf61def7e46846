package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same project on files and on a real PostgreSQL server gives the same packs.
class DatabaseProjectTest {
  @TempDir static Path folder;
  private static EmbeddedPostgres server;
  private static OwnProject files;
  private static OwnProject database;

  @BeforeAll
  static void makeBoth() throws Exception {
    server = EmbeddedPostgres.start();
    files = OwnProject.make(Files.createDirectories(folder.resolve("files")));
    database = OwnProject.make(Files.createDirectories(folder.resolve("database")));
    fill();
    pointAtTheServer("jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static void fill() throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema crm");
      statement.execute(
          "create table crm.orders (order_id bigint, partner_id bigint, product text,"
              + " paid_on date, amount numeric(12, 2))");
      statement.execute("create table crm.partners (id bigint, name text, email text)");
      insert(statement, "crm.orders", "data/orders.csv");
      insert(statement, "crm.partners", "data/partners.csv");
    }
  }

  private static void insert(Statement statement, String table, String file)
      throws SQLException, IOException {
    List<String> lines = Files.readAllLines(database.folder().resolve(file));
    for (String line : lines.subList(1, lines.size())) {
      String values = "'" + line.replace("'", "''").replace(",", "', '") + "'";
      statement.execute("insert into " + table + " values (" + values + ")");
    }
  }

  private static void pointAtTheServer(String url) throws IOException {
    database.replace("project.svodka", "  owner", "  connection warehouse uses postgres\n  owner");
    database.replace(
        "sources/orders.svodka",
        "order_rows from file \"data/orders.csv\"",
        "order_rows from warehouse table \"crm.orders\"");
    database.replace(
        "sources/orders.svodka",
        "partner_rows from file \"data/partners.csv\"",
        "partner_rows from warehouse sql \"\"\"\n"
            + "  select id, name, email from crm.partners\n"
            + "  \"\"\"");
    database.write(
        "svodka.toml", "[connections.warehouse]\nurl = \"" + url + "\"\nuser = \"postgres\"\n");
    Files.delete(database.folder().resolve("data/orders.csv"));
    Files.delete(database.folder().resolve("data/partners.csv"));
  }

  @Test
  void tablesAndQueriesOfAServerGiveTheFiguresOfFiles() {
    JsonNode expected = made(files);
    JsonNode actual = made(database);
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).path("name"), actual.get(i).path("name"));
      assertEquals(expected.get(i).path("headline"), actual.get(i).path("headline"));
    }
  }

  private static JsonNode made(OwnProject project) {
    Cli run = project.call("run", "--json");
    assertEquals(0, run.code(), run.err());
    return run.json().path("packs");
  }

  @Test
  void aBrokenPromiseOfTheServerHoldsTheMailBack() throws SQLException {
    execute("insert into crm.orders values (1, 77, 'Basic', date '2026-10-05', 10)");
    try {
      Cli held = database.call("send");
      assertEquals(ExitCode.HELD.number(), held.code(), held.err());
      assertTrue(held.err().contains("77"), held.err());
    } finally {
      execute("delete from crm.orders where partner_id = 77");
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutSecrets() throws IOException {
    OwnProject lost = OwnProject.make(Files.createDirectories(folder.resolve("lost")));
    lost.replace("project.svodka", "  owner", "  connection warehouse uses postgres\n  owner");
    lost.replace(
        "sources/orders.svodka",
        "order_rows from file \"data/orders.csv\"",
        "order_rows from warehouse table \"crm.orders\"");
    lost.replace(
        "sources/orders.svodka",
        "partner_rows from file \"data/partners.csv\"",
        "partner_rows from warehouse table \"crm.partners\"");
    lost.write(
        "svodka.toml",
        "[connections.warehouse]\nurl = \"jdbc:postgresql://localhost:1/crm\"\nuser = \"reports\"\n"
            + "password = \"${PATH}\"\n");
    Cli failed = lost.call("run");
    assertEquals(ExitCode.FAILED.number(), failed.code(), failed.err());
    assertTrue(failed.err().contains("warehouse"), failed.err());
    assertFalse(failed.err().contains(System.getenv("PATH")), failed.err());
  }

  @Test
  void secretsAreInNothingThatIsPrintedOrWritten() throws IOException {
    OwnProject own = copy(database, folder.resolve("guarded"));
    Path secrets = own.folder().resolve("secrets.env");
    Files.writeString(secrets, "DATABASE=S3cr3t-CANARY-1\nMAIL=S3cr3t-CANARY-2\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    own.write(
        "svodka.toml",
        Files.readString(own.folder().resolve("svodka.toml"))
            + "password = \"${DATABASE}\"\n[secrets]\nfile = \"secrets.env\"\n[mail]\n"
            + "host = \"127.0.0.1\"\nport = 1\nsecurity = \"none\"\nuser = \"u\"\n"
            + "password = \"${MAIL}\"\n");
    StringBuilder printed = new StringBuilder();
    List<Cli> calls =
        List.of(own.check("--data"), own.call("explain"), own.call("run"), own.call("send"));
    calls.forEach(call -> printed.append(call.out()).append(call.err()));
    assertEquals(List.of(0, 0, 0, 4), calls.stream().map(Cli::code).toList());
    own.replace("sources/orders.svodka", "crm.orders", "crm.nothing");
    Cli failed = own.call("run", "--json");
    assertEquals(ExitCode.FAILED.number(), failed.code(), failed.err());
    printed.append(failed.out()).append(failed.err());
    assertFalse(printed.toString().contains("CANARY"), printed.toString());
    assertEquals(List.of(secrets), filesWith("CANARY", own.folder()));
  }

  private static OwnProject copy(OwnProject project, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(project.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(project.folder().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new OwnProject(target, target.resolve("out"));
  }

  private static List<Path> filesWith(String text, Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}

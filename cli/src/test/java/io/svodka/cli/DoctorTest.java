package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.runner.doctor.Doctor;
import io.svodka.runner.doctor.Finding;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `svodka doctor` over servers that are well, and over some that are not.
class DoctorTest {
  private static final String PASSWORD = "hunter2-secret";

  @TempDir Path folder;
  private static EmbeddedPostgres postgres;
  private static GreenMail mail;

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table orders (id int primary key)");
      statement.execute("create user reader password '" + PASSWORD + "'");
      statement.execute("create user writer password '" + PASSWORD + "'");
      statement.execute("grant select on orders to reader, writer");
      statement.execute("grant update on orders to writer");
      statement.execute("create user crowded connection limit 0 password '" + PASSWORD + "'");
    }
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    mail.setUser("reports@example.com", "robot", PASSWORD);
  }

  @AfterAll
  static void stop() throws IOException {
    mail.stop();
    postgres.close();
  }

  private String address() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  private void project(String language, String settings) throws IOException {
    Files.writeString(
        folder.resolve("project.svodka"),
        """
        project shop "Shop" {
          edition 2026
          language "%s"
          locale "en-GB"
          timezone "Europe/London"
          currency GBP
          connection warehouse uses postgres
          connection books uses sqlite
        }
        """
            .formatted(language));
    Path secrets = folder.resolve("secrets.env");
    Files.writeString(secrets, "WORD=" + PASSWORD + "\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        folder.resolve("svodka.toml"), "[secrets]\nfile = \"secrets.env\"\n" + settings);
  }

  private String warehouse(String user) {
    return "[connections.warehouse]\nurl = \"%s\"\nuser = \"%s\"\npassword = \"${WORD}\"\n"
        .formatted(address(), user);
  }

  private static String smtp(String user, int port) {
    return "[mail]\nhost = \"127.0.0.1\"\nport = %d\nsecurity = \"none\"\nuser = \"%s\"\n"
            .formatted(port, user)
        + "password = \"${WORD}\"\nfrom = \"Reports <reports@example.com>\"\n";
  }

  private Cli doctor(String... more) {
    String[] line = new String[5 + more.length];
    System.arraycopy(
        new String[] {"doctor", "-C", folder.toString(), "-o", folder.resolve("out").toString()},
        0,
        line,
        0,
        5);
    System.arraycopy(more, 0, line, 5, more.length);
    Cli call = Cli.call(line);
    assertFalse((call.out() + call.err()).contains(PASSWORD), "a secret is shown");
    return call;
  }

  /// Returns the finding of a subject as `state: found`.
  private static String finding(Cli call, String subject) {
    for (JsonNode each : call.json().get("findings")) {
      if (each.get("subject").asText().equals(subject)) {
        return each.get("state").asText() + ": " + each.get("found").asText();
      }
    }
    return "nothing of " + subject + " in " + call.out();
  }

  private void sqlite() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("books.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute("create table pages (id int)");
    }
  }

  @Test
  void senderThatNobodyNamedIsWarnedOf() throws IOException {
    String settings = smtp("robot", mail.getSmtp().getPort());
    project("en", settings.replaceFirst("from = .*\n", ""));
    Cli call = doctor("--json");
    assertEquals(
        "warning: nobody is named, so mails come from svodka@localhost.localdomain; servers refuse"
            + " them or take them for spam",
        finding(call, "sender"));
    project("en", settings);
    assertTrue(finding(doctor("--json"), "sender").startsWith("nothing of sender"));
  }

  @Test
  void everythingIsWell() throws IOException, SQLException {
    sqlite();
    project(
        "en",
        warehouse("reader")
            + "[connections.books]\nurl = \"jdbc:sqlite:books.sqlite\"\n"
            + smtp("robot", mail.getSmtp().getPort()));
    LedgerBooks.file(folder.resolve(".svodka/ledger.sqlite")).close();
    Cli call = doctor("--json");
    assertEquals(0, call.code(), call.out() + call.err());
    assertTrue(
        finding(call, "warehouse")
            .matches(
                "ok: PostgreSQL 18[0-9.]*, keeps [A-Za-z/_]+, same time, its user may only read"),
        finding(call, "warehouse"));
    assertTrue(finding(call, "books").startsWith("ok: SQLite"), finding(call, "books"));
    assertTrue(
        finding(call, "mail server")
            .matches("ok: 127.0.0.1:\\d+, open to everybody on the way, user `robot` is let in"),
        finding(call, "mail server"));
    assertTrue(finding(call, "ledger").matches("ok: .*ledger.sqlite, schema \\d+"), call.out());
    assertEquals("ok: 0 entries, intact", finding(call, "chain of the audit"));
    assertTrue(finding(call, "specification").startsWith("ok: "), call.out());
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void rightsThatAreTooWideAreAWarning() throws IOException, SQLException {
    sqlite();
    project(
        "en",
        warehouse("writer")
            + "[connections.books]\nurl = \"jdbc:sqlite:books.sqlite\"\n"
            + "[connections.wharehouse]\nurl = \"jdbc:sqlite:books.sqlite\"\n");
    Cli call = doctor("--json");
    assertEquals(0, call.code(), call.out() + call.err());
    assertTrue(
        finding(call, "warehouse").matches("warning: .*, its user may change 1 tables"),
        finding(call, "warehouse"));
    assertTrue(
        finding(call, "wharehouse").startsWith("warning: svodka.toml tells where it is"),
        call.out());
  }

  @Test
  void whatIsBrokenFailsWithTheWayOut() throws IOException {
    Files.writeString(folder.resolve("books.sqlite"), "this is no database ".repeat(100));
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    project(
        "en",
        warehouse("stranger")
            + "[connections.books]\nurl = \"jdbc:sqlite:books.sqlite\"\n"
            + smtp("robot", nobody)
            + "[folders]\nallow = [\""
            + folder.resolve("not-mounted")
            + "\"]\n");
    Files.createDirectories(folder.resolve(".svodka"));
    Files.writeString(folder.resolve(".svodka/ledger.sqlite"), "no ledger ".repeat(500));
    Files.writeString(folder.resolve("broken.svodka"), "report {\n");
    Cli call = doctor();
    assertEquals(3, call.code(), call.out() + call.err());
    for (String line :
        new String[] {
          "failed   warehouse",
          "failed   books",
          "failed   mail server",
          "failed   allowed",
          "failed   ledger",
          "failed   specification",
          "→ check address, user and password in svodka.toml; `svodka explain SV9101` tells more",
          "→ `svodka check` shows each in its line",
          "not-mounted is not there",
          "6 failed, 0 warnings"
        }) {
      assertTrue(call.out().contains(line), line + " in " + call.out());
    }
  }

  /// The clock of the machine is that of the caller, so another machine is not needed.
  @Test
  void aClockThatIsOffIsToldOfDatabaseAndWhichWay() throws IOException {
    project("en", warehouse("reader"));
    Doctor doctor =
        new Doctor(
            folder,
            new Doctor.Places(folder, _ -> folder.resolve("ledger"), _ -> folder),
            Map.of(),
            () -> Instant.now().plus(Duration.ofMinutes(7)),
            Doctor.Doors.usual());
    Finding warehouse =
        doctor.examine(Machine.facts()).stream()
            .filter(each -> each.subject().english().equals("warehouse"))
            .findFirst()
            .orElseThrow();
    assertEquals(Finding.State.FAILED, warehouse.state());
    String found = warehouse.found().english();
    assertTrue(found.contains("its clock is 7 min behind"), found);
    assertTrue(warehouse.found().russian().contains("часы отстают на 7 мин"), found);
    assertTrue(warehouse.help().english().contains("time server"), found);
  }

  @Test
  void aDatabaseThatRefusesSaysWhy() throws IOException {
    project("en", warehouse("crowded"));
    Cli call = doctor("--json");
    assertEquals(3, call.code(), call.out());
    assertTrue(finding(call, "warehouse").contains("too many connections for role"), call.out());
    project("en", warehouse("reader").replace("/postgres\"", "/nowhere\""));
    assertTrue(
        finding(doctor("--json"), "warehouse").contains("database \"nowhere\" does not exist"),
        call.out());
  }

  @Test
  void failuresOfServersAreToldInTheLanguageOfTheProject() throws IOException {
    project("ru", warehouse("stranger"));
    Cli call = doctor();
    assertEquals(3, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("не удаётся подключиться к базе: connection "), call.out());
    String help =
        call.out()
            .lines()
            .filter(line -> line.contains("svodka explain SV9101"))
            .findFirst()
            .orElseThrow();
    assertTrue(help.matches(" *→ [А-Я].*\\. Подробнее: `svodka explain SV9101`"), help);
    assertFalse(help.contains("check address"), help);
  }

  @Test
  void settingsThatCannotBeReadLeaveTheRestOut() throws IOException {
    project("ru", warehouse("reader"));
    Files.setPosixFilePermissions(
        folder.resolve("secrets.env"), PosixFilePermissions.fromString("rw-r--r--"));
    Cli call = doctor();
    assertEquals(3, call.code());
    assertTrue(call.out().contains("сбой       svodka.toml"), call.out());
    assertTrue(call.out().contains("chmod 600"), call.out());
    assertTrue(call.out().contains("сначала исправьте svodka.toml"), call.out());
    assertTrue(call.out().contains("\nПодключения\n"), call.out());
  }

  @Test
  void wrongPasswordOfTheMailServerIsToldWithoutIt() throws IOException {
    project("en", smtp("stranger", mail.getSmtp().getPort()));
    Cli call = doctor("--json", "--language", "ru");
    assertEquals(3, call.code());
    assertTrue(
        finding(call, "почтовый сервер").contains("did not accept user `stranger`"), call.out());
  }

  /// Its host and port are right.
  @Test
  void whoAsksToComeLaterIsNotAtAWrongPlace() throws IOException {
    try (FaultySmtpServer busy = new FaultySmtpServer(null)) {
      busy.failAtConnect(FaultySmtpServer.Fault.BUSY_AT_CONNECT);
      project("en", smtp("robot", busy.port()));
      Cli call = doctor();
      assertTrue(call.out().contains("421 4.3.2 too busy"), call.out());
      assertTrue(call.out().contains("→ the server answers and asks to come later"), call.out());
      assertFalse(call.out().contains("check host and port"), call.out());
    }
  }
}

package io.svodka.runner.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.engine.query.DatabaseAddress;
import io.svodka.engine.query.QueryLimits;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.settings.Settings.MailRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("MAIL_PASSWORD", "hunter2", "DB_PASSWORD", "s3cret$1", "DB_HOST", "db.example.com");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "[mail]\n", "[connections]\n"})
  void withoutEntriesNothingLeavesTheMachine(String text) throws IOException {
    assertEquals(local(), read(text));
  }

  @Test
  void withoutAFileNothingLeavesTheMachine() {
    assertEquals(local(), new SettingsFile(Map.of()).read(folder));
  }

  private static Settings local() {
    return new Settings(
        Map.of(),
        QueryLimits.USUAL,
        new MailRoute.LocalFolder(),
        new Mailbox("Svodka", "svodka@localhost.localdomain"),
        List.of(),
        Map.of(),
        Operations.USUAL);
  }

  @Test
  void uploadsGoToFolders() throws IOException {
    Settings settings =
        read(
            """
            [uploads.share]
            folder = "/mnt/share"

            [uploads.near]
            folder = "out"

            [uploads.store]
            url = "file:///mnt/store"
            """);
    assertEquals(
        Map.of(
            "share", Path.of("/mnt/share"),
            "near", folder.resolve("out"),
            "store", Path.of("/mnt/store")),
        settings.uploads());
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://bucket/reports", "sftp://host/x", "file://host/x", "reports", ":"})
  void uploadsGoNowhereElse(String url) {
    RunFailure failure =
        assertThrows(RunFailure.class, () -> read("[uploads.store]\nurl = \"" + url + "\"\n"));
    assertTrue(failure.getMessage().contains("uploads.store.url"), failure.getMessage());
  }

  @Test
  void readsEveryEntryOfMail() throws IOException {
    Settings settings =
        read(
            """
            [mail]
            transport = "smtp"
            host = "smtp.example.com"
            port = 2465
            security = "tls"
            user = "reports"
            password = "${MAIL_PASSWORD}"
            from = "Отчёты <reports@example.com>"
            greeting = "client.example.com"
            timeout_seconds = 5
            """);
    SmtpSettings smtp = smtp(settings);
    assertEquals("smtp.example.com", smtp.host());
    assertEquals(2465, smtp.port());
    assertEquals(SmtpSecurity.TLS, smtp.security());
    assertEquals("reports", smtp.user());
    assertEquals("client.example.com", smtp.clientName());
    assertEquals(Duration.ofSeconds(5), smtp.timeouts().read());
    assertEquals(new Mailbox("Отчёты", "reports@example.com"), settings.sender());
    assertFalse(settings.toString().contains("hunter2"), settings.toString());
  }

  @ParameterizedTest
  @CsvSource({"starttls, 587, STARTTLS_REQUIRED", "tls, 465, TLS"})
  void theProtectionNamesThePort(String word, int port, SmtpSecurity security) throws IOException {
    SmtpSettings smtp =
        smtp(read("[mail]\nhost = \"smtp.example.com\"\nsecurity = \"" + word + "\"\n"));
    assertEquals(port, smtp.port());
    assertEquals(security, smtp.security());
  }

  @Test
  void aHostAloneIsReachedEncrypted() throws IOException {
    SmtpSettings smtp = smtp(read("[mail]\nhost = \"smtp.example.com\"\n"));
    assertEquals(SmtpSecurity.STARTTLS_REQUIRED, smtp.security());
    assertEquals(SmtpSettings.Timeouts.STANDARD, smtp.timeouts());
  }

  @Test
  void aRehearsalKeepsTheServerOutOfIt() throws IOException {
    Settings settings =
        read("[mail]\ntransport = \"mailbox\"\nhost = \"smtp.example.com\"\nport = 25\n");
    assertEquals(new MailRoute.LocalFolder(), settings.mail());
  }

  @Test
  void mailGoesOpenlyOnThisMachineOnly() throws IOException {
    assertEquals(25, smtp(read("[mail]\nhost = \"127.0.0.1\"\nsecurity = \"none\"\n")).port());
    RunFailure refused =
        refused("[mail]\nhost = \"smtp.example.com\"\nsecurity = \"none\"\nport = 25\n");
    assertEquals("SV9502", refused.code());
    assertTrue(refused.help().contains("starttls"), refused.help());
  }

  @Test
  void readsEveryEntryOfADatabase() throws IOException {
    Settings settings =
        read(
            """
            [connections.warehouse]
            url = "jdbc:postgresql://${DB_HOST}/crm"
            user = "reader"
            password = "${DB_PASSWORD}"
            schema = "crm"
            timeout_seconds = 30
            max_rows = 1000

            [connections.small]
            url = "jdbc:duckdb:small.db"

            [embedded]
            timeout_seconds = 7
            max_rows = 20
            """);
    DatabaseAddress warehouse = settings.connections().get("warehouse");
    assertEquals("jdbc:postgresql://db.example.com/crm", warehouse.url());
    assertEquals("reader", warehouse.user());
    assertEquals("crm", warehouse.schema());
    assertEquals(new QueryLimits(Duration.ofSeconds(30), 1000), warehouse.limits());
    assertEquals(QueryLimits.USUAL, settings.connections().get("small").limits());
    assertEquals(new QueryLimits(Duration.ofSeconds(7), 20), settings.embedded());
    assertFalse(settings.toString().contains("s3cret"), settings.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [mial]                                    | `mial` is not known
          colour = "red"                            | `colour` is not known
          [mail]@hots = "h"                         | `mail.hots` is not known
          [connections.a]@url = "x"@passwort = "p"  | `connections.a.passwort` is not known
          mail = "smtp.example.com"                 | `mail` must be a section
          connections = 3                           | `connections` must be a section
          [mail]@transport = "pigeon"               | `mail.transport` is `pigeon`
          [mail]@transport = "smtp"                 | `mail.host` is missing
          [mail]@host = "h"@security = "ssl"        | `mail.security` is `ssl`
          [mail]@host = "h"@port = "587"            | `mail.port` must be a whole number
          [mail]@host = "h"@port = 0                | `mail.port` must be a whole number
          [mail]@host = "h"@port = 70000            | `mail.port` must be a whole number up to 65535
          [mail]@host = "h"@port = 25.5             | `mail.port` must be a whole number
          [mail]@host = 5                           | `mail.host` must be a text
          [mail]@host = "h"@timeout_seconds = -1    | `mail.timeout_seconds` must be a whole number
          [connections.a]@user = "x"                | `connections.a.url` is missing
          [embedded]@max_rows = 0                   | `embedded.max_rows` must be a whole number
          [embedded]@memory = 1                     | `embedded.memory` is not known
          [secrets]@path = "x"                      | `secrets.path` is not known
          [mail]@from = ""                          | `mail.from` is not an address
          [mail]@from = "Reports"                   | `mail.from` is not an address
          """)
  void aWrongEntryIsNamed(String text, String message) throws IOException {
    RunFailure refused = refused(text.replace("@", "\n"));
    assertEquals("SV9412", refused.code());
    assertTrue(refused.getMessage().startsWith("svodka.toml: " + message), refused.getMessage());
    assertFalse(refused.help().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[mail]\nhost = \"h\"\npassword = \"hunter2\"\n",
        "[mail]\nhost = \"h\"\npassword = \"hunter2${MAIL_PASSWORD}\"\n",
        "[connections.a]\nurl = \"x\"\npassword = \"hunter2\"\n"
      })
  void aSecretInTheFileIsRefusedAndNotRepeated(String text) throws IOException {
    RunFailure refused = refused(text);
    assertTrue(refused.getMessage().contains("is a secret written in the file"));
    assertFalse((refused.getMessage() + refused.help()).contains("hunter2"));
    assertTrue(refused.help().contains("${NAME}"), refused.help());
  }

  @Test
  void aMissingVariableIsNamed() throws IOException {
    RunFailure refused = refused("[mail]\nhost = \"${MAIL_HOST}\"\n");
    assertTrue(refused.getMessage().contains("`mail.host`"), refused.getMessage());
    assertTrue(refused.getMessage().contains("MAIL_HOST"), refused.getMessage());
    assertTrue(refused.help().contains("export MAIL_HOST="), refused.help());
  }

  @Test
  void whatIsNotTomlIsRefusedWithItsLine() throws IOException {
    RunFailure refused = refused("# fine\n[mail]\nhost = smtp.example.com hunter2\n");
    assertEquals("SV9411", refused.code());
    assertTrue(refused.getMessage().contains("line 3"), refused.getMessage());
    assertFalse((refused.getMessage() + refused.help()).contains("hunter2"));
  }

  @Test
  void anEntryWrittenTwiceIsRefused() throws IOException {
    assertEquals("SV9411", refused("[mail]\nhost = \"a\"\nhost = \"b\"\n").code());
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    byte[] windows = "[mail]\nfrom = \"Отчёты <a@example.com>\"\n".getBytes("windows-1251");
    Files.write(folder.resolve(SettingsFile.NAME), windows);
    RunFailure refused =
        assertThrows(RunFailure.Setup.class, () -> new SettingsFile(ENVIRONMENT).read(folder));
    assertTrue(refused.getMessage().contains(SettingsFile.NAME), refused.getMessage());
  }

  private static SmtpSettings smtp(Settings settings) {
    return assertInstanceOf(MailRoute.Smtp.class, settings.mail()).settings();
  }

  private Settings read(String text) throws IOException {
    Files.writeString(folder.resolve(SettingsFile.NAME), text, StandardCharsets.UTF_8);
    return new SettingsFile(ENVIRONMENT).read(folder);
  }

  private RunFailure refused(String text) throws IOException {
    Files.writeString(folder.resolve(SettingsFile.NAME), text, StandardCharsets.UTF_8);
    return assertThrows(RunFailure.Setup.class, () -> new SettingsFile(ENVIRONMENT).read(folder));
  }
}

package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sender that nobody has named is warned of before a server sees it.
class SenderNoteTest {
  private static final String WARNING =
      """
      warning: mails would come from svodka@localhost.localdomain, as svodka.toml names no sender; \
      servers refuse them or take them for spam
         help: write into [mail] of svodka.toml: from = "Reports <reports@example.com>"
      """;
  @TempDir private Path parent;
  private OwnProject project;
  private FaultySmtpServer server;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    server = new FaultySmtpServer(null);
    project.mailsTo(server, "");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void checkSendAndServeSayItOnce() {
    assertTrue(project.check().err().endsWith(WARNING), project.check().err());
    assertEquals(0, project.check().code());
    assertTrue(project.call("send", "--key", "1").err().startsWith(WARNING));
    Cli served =
        Cli.call(
            "serve",
            "--once",
            "-C",
            project.folder().toString(),
            "-o",
            project.output().toString());
    assertTrue(served.err().contains(WARNING), served.err());
  }

  @Test
  void nobodyIsWarnedWhereItHarmsNobody() throws IOException {
    assertEquals("", project.check("--quiet").err());
    assertFalse(project.call("run", "--key", "1").err().contains("warning"));
    assertFalse(project.call("send", "--sample", "1").err().contains("warning"));
    project.write("svodka.toml", "");
    assertFalse(project.check().err().contains("warning"));
    assertFalse(project.call("send", "--key", "1").err().contains("warning"));
  }

  @Test
  void namedSenderIsNoneToWarnOf() throws IOException {
    project.mailsTo(server, "from = \"reports@example.com\"\n");
    assertFalse(project.check().err().contains("warning"));
    assertFalse(project.call("send", "--key", "1").err().contains("warning"));
  }

  @Test
  void settingsThatAreWrongHereDoNotKeepFromChecking() throws IOException {
    project.write("svodka.toml", "[mail]\nhots = \"x\"\n");
    assertEquals(0, project.check().code());
  }
}

package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A project made by `svodka new`, with its own folder for output.
record OwnProject(Path folder, Path output) {
  static final String AS_OF = "2026-11-03";
  private static final String SECRETS = "secrets.env";

  static OwnProject make(Path parent) {
    Path folder = parent.resolve("my-reports");
    Cli made = Cli.call("new", folder.toString());
    assertEquals(0, made.code(), made.err());
    return new OwnProject(folder, parent.resolve("output"));
  }

  /// Calls `run`, `send` or `explain` for the day of the example.
  Cli call(String command, String... arguments) {
    List<String> line = new ArrayList<>(List.of(command, "-C", folder.toString()));
    line.addAll(List.of("--as-of", AS_OF, "-o", output.toString()));
    line.addAll(List.of(arguments));
    return Cli.call(line.toArray(String[]::new));
  }

  Cli check(String... arguments) {
    return Cli.call(
        Stream.concat(Stream.of("check", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /// Changes a file of the project, which must hold what is replaced.
  void replace(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), () -> from + " is not in " + text);
    Files.writeString(path, text.replace(from, to));
  }

  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /// Writes the settings of a machine whose mails go to a server of the test.
  ///
  /// @param more settings, of mail to begin with
  void mailsTo(FaultySmtpServer server, String more) throws IOException {
    write(
        "svodka.toml",
        """
        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"
        """
                .formatted(server.port())
            + more);
  }

  /// Lets the ledger know schedules since yesterday, so that a time of each is due at once.
  void areKnownSinceYesterday(SlotOwner... owners) {
    Instant yesterday = Instant.now().minus(Duration.ofHours(25));
    try (LedgerBooks books = LedgerBooks.file(folder.resolve(".svodka/ledger.sqlite"))) {
      for (SlotOwner owner : owners) {
        books.slots().since(owner, yesterday);
      }
    }
  }

  /// Writes a file of secrets that nobody else may read; `secrets.env` names it.
  void secrets(String... lines) throws IOException {
    Path file = folder.resolve(SECRETS);
    Files.write(file, List.of(lines));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /// Returns the names of all made files, mails and state left out.
  List<String> files() throws IOException {
    return names(output.resolve("monthly"));
  }

  List<String> mails() throws IOException {
    return names(output.resolve("mailbox")).stream().filter(name -> name.endsWith(".eml")).toList();
  }

  private static List<String> names(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}

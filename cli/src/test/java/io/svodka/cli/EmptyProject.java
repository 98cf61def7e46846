package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

/// Projects without models, around which tests draft some.
final class EmptyProject {
  private EmptyProject() {}

  /// Makes one in a folder, in English, in euros and in London's time.
  static Folder make(Path root) {
    return make(root, "en", "EUR");
  }

  static Folder make(Path root, String language, String currency) {
    done(
        Cli.call(
            "new",
            "project",
            root.toString(),
            "--language",
            language,
            "--currency",
            currency,
            "--timezone",
            "Europe/London"));
    return new Folder(root);
  }

  /// Returns a call that must have gone well.
  static Cli done(Cli called) {
    assertEquals(0, called.code(), called.out() + called.err());
    return called;
  }
}

package io.svodka.cli;

import io.svodka.compiler.diagnostic.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Names the project's folder, and the language of messages about it.
final class ProjectOption {
  @Option(
      names = {"-C", "--project"},
      paramLabel = "DIR",
      description = "Folder of the project (default: the current folder).")
  private Path folder = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      completionCandidates = LanguageTags.class,
      description =
          "Language of messages about the specification: ${COMPLETION-CANDIDATES} (default: that of"
              + " the project).")
  private @Nullable Language language;

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  Optional<Language> language() {
    return Optional.ofNullable(language);
  }
}

package io.svodka.compiler;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.model.document.Speech;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells the language a project speaks, also of a project that cannot be compiled.
public final class ProjectLanguage {
  private ProjectLanguage() {}

  /// Returns the language its `project` names, or nothing when it names none that messages know.
  public static Optional<Language> of(Workspace workspace) {
    return workspace.files().stream()
        .filter(file -> file.text().contains("language"))
        .flatMap(ProjectLanguage::declarations)
        .flatMap(ProjectLanguage::named)
        .findFirst();
  }

  /// Returns the language of a project whose files have been read.
  public static Optional<Language> of(Inspection project) {
    return project.files().stream()
        .flatMap(file -> file.declarations().stream())
        .flatMap(ProjectLanguage::named)
        .findFirst();
  }

  /// Returns the language of texts that its `project` names, or nothing when it names none that
  /// there are words in.
  public static Optional<Speech> speech(Workspace workspace) {
    return workspace.files().stream()
        .filter(file -> file.text().contains("language"))
        .flatMap(ProjectLanguage::declarations)
        .flatMap(ProjectLanguage::tags)
        .flatMap(tag -> Speech.of(Locale.of(tag)).stream())
        .findFirst();
  }

  private static Stream<Declaration> declarations(SourceFile file) {
    return new Parser().parse(file).valueOr(List.of()).stream();
  }

  private static Stream<Language> named(Declaration declaration) {
    return tags(declaration).flatMap(tag -> Language.tagged(tag).stream());
  }

  private static Stream<String> tags(Declaration declaration) {
    return declaration instanceof Declaration.Project project
        ? project.items().stream()
            .filter(ProjectItem.Language.class::isInstance)
            .map(ProjectItem.Language.class::cast)
            .map(item -> item.language().value())
        : Stream.empty();
  }
}

package io.svodka.compiler.edition;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.edition.Upgrading.Change;
import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.parse.ScriptReader;
import io.svodka.compiler.parse.WordReader;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.compiler.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings a project to the current edition: only words that are written differently change.
public final class Upgrade {
  /// Returns what has to change in the files of a project.
  public Upgrading upgrade(List<SourceFile> files) {
    Optional<ProjectItem.Edition> written =
        files.stream().flatMap(file -> EditionCheck.editions(declarations(file))).findFirst();
    Edition current = Edition.current();
    if (written.isEmpty()) {
      return new Upgrading.Nothing(current.year());
    }
    ProjectItem.Edition line = written.get();
    Optional<Edition> from = Edition.of(line.number());
    if (from.isEmpty()) {
      return new Upgrading.Refused(said(List.of(unknown(line))));
    }
    return from.get() == current
        ? new Upgrading.Nothing(current.year())
        : rewritten(files, from.get(), line);
  }

  private static Problem unknown(ProjectItem.Edition line) {
    String number = line.number().toPlainString();
    return Edition.isYetToCome(line.number())
        ? new ModelProblem.EditionNewer(line.span(), number, Edition.current().year())
        : new ModelProblem.EditionUnknown(line.span(), number);
  }

  private static Upgrading rewritten(
      List<SourceFile> files, Edition from, ProjectItem.Edition line) {
    List<Change> changes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (SourceFile file : files) {
      Change change = change(file, line);
      problems.addAll(mistakes(change));
      if (change.words() > 0) {
        changes.add(change);
      }
    }
    if (!problems.isEmpty()) {
      return new Upgrading.Refused(said(problems));
    }
    changes.sort(Comparator.comparing(change -> saysEdition(change.file(), line)));
    return new Upgrading.Rewritten(from.year(), Edition.current().year(), changes);
  }

  private static Change change(SourceFile file, ProjectItem.Edition line) {
    var words = new WordReader().read(file);
    StringBuilder text = new StringBuilder(file.text());
    int count = 0;
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<Replacement> replacement = FromPreview.of(words, i);
      if (saysEdition(file, line) && i > 0 && words.get(i - 1).start() == line.span().start()) {
        String year = String.valueOf(Edition.current().year());
        replacement = Optional.of(new Replacement(words.get(i).start(), words.get(i).end(), year));
      }
      if (replacement.isPresent()) {
        Replacement found = replacement.get();
        text.replace(found.start(), found.end(), found.text());
        count++;
      }
    }
    return new Change(file, text.toString(), count);
  }

  private static boolean saysEdition(SourceFile file, ProjectItem.Edition line) {
    return file.id().equals(line.span().source());
  }

  /// A text that cannot be read afterwards has mistakes that an upgrade must not hide.
  private static List<Problem> mistakes(Change change) {
    return switch (new ScriptReader().read(new SourceFile(change.file().id(), change.text()))) {
      case Outcome.Clean<?> _ -> List.of();
      case Outcome.Partial<?>(_, var problems) -> problems;
      case Outcome.Failed<?>(var problems) -> problems;
    };
  }

  private static List<Declaration> declarations(SourceFile file) {
    return new Parser().parse(file).valueOr(List.of());
  }

  private static List<Diagnostic> said(List<Problem> problems) {
    Wording wording = new Wording();
    return problems.stream().map(wording::describe).toList();
  }
}

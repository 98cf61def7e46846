package io.svodka.compiler.edition;

import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.ProjectItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks whether a project is written in an edition that can be read.
public final class EditionCheck {
  private EditionCheck() {}

  /// Returns what is wrong with the edition of a project when nothing else can be judged because of
  /// it: statements of another edition may be unknown here or mean something else.
  public static Optional<Problem> forbidding(List<Declaration> declarations) {
    return editions(declarations).findFirst().flatMap(EditionCheck::problem);
  }

  /// Returns the `edition` lines of the project.
  static Stream<ProjectItem.Edition> editions(List<Declaration> declarations) {
    return declarations.stream()
        .flatMap(each -> items(each).stream())
        .flatMap(
            item ->
                item instanceof ProjectItem.Edition edition ? Stream.of(edition) : Stream.empty());
  }

  private static List<ProjectItem> items(Declaration declaration) {
    return declaration instanceof Declaration.Project project ? project.items() : List.of();
  }

  private static Optional<Problem> problem(ProjectItem.Edition edition) {
    BigDecimal number = edition.number();
    Optional<Edition> known = Edition.of(number);
    if (known.isPresent()) {
      return known.get() == Edition.current()
          ? Optional.empty()
          : Optional.of(
              new ModelProblem.EditionOlder(
                  edition.span(), number.toPlainString(), Edition.current().year()));
    }
    return Edition.isYetToCome(number)
        ? Optional.of(
            new ModelProblem.EditionNewer(
                edition.span(), number.toPlainString(), Edition.current().year()))
        : Optional.empty();
  }
}

package io.svodka.runner;

import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// The reports that somebody means by a word: a name, or the path of a file, which declares some.
public record NamedReports(ProjectPlan project) {
  private static final String EXTENSION = ".svodka";

  /// Returns whether a word is the path of a file.
  public static boolean isFile(String word) {
    return word.endsWith(EXTENSION);
  }

  /// Returns the report of a name, or those of a file. Paths may be written from where one stands,
  /// so it is enough that one of both ends with the other.
  public List<ReportPlan> meantBy(String word) {
    return project.reports().stream()
        .filter(report -> isFile(word) ? isIn(report, word) : report.name().name().equals(word))
        .toList();
  }

  private static boolean isIn(ReportPlan report, String word) {
    try {
      Path file = Path.of(report.name().span().source().path());
      Path said = Path.of(word).normalize();
      return said.endsWith(file) || file.endsWith(said);
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}

package io.svodka.cli;

import io.svodka.compiler.review.Change;
import io.svodka.compiler.review.Consequence;
import io.svodka.compiler.review.Part;
import io.svodka.compiler.review.Review;
import io.svodka.compiler.review.Touch;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.review.ReportComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `svodka diff` found, before it is worded.
///
/// @param plan of the later revision
record DiffReport(
    String before, String after, ProjectPlan plan, Review review, List<ReportComparison> runs) {
  DiffReport {
    runs = List.copyOf(runs);
  }

  static String heading(Consequence consequence) {
    return switch (consequence) {
      case NUMBERS -> "Numbers may change";
      case RECEIVED -> "What people receive changes";
      case LOOKS -> "Looks change";
      case NOTHING -> "No effect";
    };
  }

  /// Returns who answers for the reports whose numbers may change.
  List<String> owners() {
    Set<String> owners = new LinkedHashSet<>();
    for (Change change : review.of(Consequence.NUMBERS)) {
      plan.reports().stream()
          .filter(report -> change.places().contains("report " + report.name().name()))
          .map(report -> report.name().owner())
          .map(owner -> owner.isEmpty() ? plan.settings().ownership().owner() : owner)
          .filter(owner -> !owner.isEmpty())
          .forEach(owners::add);
    }
    return List.copyOf(owners);
  }

  /// Returns the names of those whose headline figures differ.
  List<String> partners() {
    return runs.stream()
        .flatMap(run -> run.packs().stream())
        .filter(ReportComparison.PackComparison::differs)
        .map(ReportComparison.PackComparison::name)
        .distinct()
        .toList();
  }

  /// Returns the words for a pack whose headline figures are the same.
  static String stay(int figures) {
    return switch (figures) {
      case 0 -> "no headline figures";
      case 1 -> "its headline figure stays";
      default -> "all " + Counts.of(figures, "headline figure") + " stay";
    };
  }

  /// Returns which packs of a report were compared, and how others are.
  static String cut(ReportComparison run) {
    int compared = run.packs().size();
    return "the first "
        + (compared == 1 ? "pack" : Counts.of(compared, "pack"))
        + " of "
        + run.keys()
        + " by key; `--packs "
        + run.keys()
        + "` compares all, `--key` those that you name";
  }

  /// Returns a place with whom it is for.
  static String place(Touch touched) {
    return touched.place() + (touched.audience().isEmpty() ? "" : " (" + touched.audience() + ")");
  }

  /// Returns the parts of a place, those of one table or chart together.
  static List<String> parts(Touch touched) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Part part : touched.parts()) {
      List<String> aspects = parts.computeIfAbsent(part.subject(), _ -> new ArrayList<>());
      if (!part.aspect().isEmpty()) {
        aspects.add(part.aspect());
      }
    }
    return parts.entrySet().stream()
        .map(each -> part(each.getKey(), String.join(", ", each.getValue())))
        .toList();
  }

  private static String part(String subject, String aspects) {
    return aspects.isEmpty() ? subject : subject + ": " + aspects;
  }

  static String shown(String value) {
    return value.isEmpty() ? "(nothing)" : value.replaceAll("\\s+", " ").strip();
  }
}

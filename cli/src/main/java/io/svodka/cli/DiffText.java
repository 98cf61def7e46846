package io.svodka.cli;

import io.svodka.compiler.review.Change;
import io.svodka.compiler.review.Consequence;
import io.svodka.compiler.review.Touch;
import io.svodka.runner.review.ReportComparison;
import io.svodka.runner.review.ReportComparison.Headline;
import io.svodka.runner.review.ReportComparison.PackComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words a comparison of two revisions for a terminal.
final class DiffText {
  private static final int LONGEST = 160;

  private final DiffReport report;
  private final List<String> lines = new ArrayList<>();

  DiffText(DiffReport report) {
    this.report = report;
  }

  List<String> lines() {
    if (report.review().changes().isEmpty()) {
      return List.of("No difference in what the project means.");
    }
    for (Consequence consequence : Consequence.values()) {
      List<Change> changes = report.review().of(consequence);
      if (!changes.isEmpty()) {
        gap();
        lines.add(DiffReport.heading(consequence));
        changes.forEach(this::change);
      }
    }
    report.runs().forEach(this::run);
    if (!report.owners().isEmpty()) {
      gap();
      lines.add("Owners of what may show other numbers: " + String.join(", ", report.owners()));
    }
    return lines;
  }

  private void gap() {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private void change(Change change) {
    lines.add("  " + change.subject() + ": " + change.aspect());
    if (!change.before().isEmpty() || !change.after().isEmpty()) {
      lines.add("    - " + cut(DiffReport.shown(change.before())));
      lines.add("    + " + cut(DiffReport.shown(change.after())));
    }
    places(change.touched());
  }

  private void places(List<Touch> touched) {
    if (touched.stream().allMatch(each -> each.parts().isEmpty())) {
      if (!touched.isEmpty()) {
        lines.add("    in " + String.join(", ", touched.stream().map(DiffReport::place).toList()));
      }
      return;
    }
    for (Touch each : touched) {
      lines.add("    in " + DiffReport.place(each));
      DiffReport.parts(each).forEach(part -> lines.add("      " + cut(part)));
    }
  }

  private static String cut(String text) {
    String line = OneLine.of(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private void run(ReportComparison run) {
    gap();
    if (!run.note().isEmpty()) {
      lines.add("Report " + run.report() + " was not compared: " + run.note());
      return;
    }
    lines.add("Report " + run.report() + ", " + run.period() + ", over " + run.rows());
    if (run.isCut()) {
      lines.add("  (" + DiffReport.cut(run) + ")");
    }
    run.packs().forEach(this::pack);
  }

  private void pack(PackComparison pack) {
    lines.add("  " + OneLine.of(pack.name()));
    List<Headline> changed = pack.figures().stream().filter(Headline::differs).toList();
    changed.forEach(
        each ->
            lines.add(
                "    "
                    + each.label()
                    + ": "
                    + DiffReport.shown(each.before())
                    + " → "
                    + DiffReport.shown(each.after())));
    if (changed.isEmpty()) {
      lines.add("    " + DiffReport.stay(pack.figures().size()));
    }
    pack.pages()
        .forEach(
            page ->
                lines.add(
                    "    page "
                        + page.number()
                        + " looks otherwise: "
                        + String.join(
                            ", ",
                            Stream.concat(page.before().stream(), page.after().stream())
                                .map(Object::toString)
                                .toList())));
  }
}

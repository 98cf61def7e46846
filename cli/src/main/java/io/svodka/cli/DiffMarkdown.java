package io.svodka.cli;

import io.svodka.compiler.review.Change;
import io.svodka.compiler.review.Consequence;
import io.svodka.compiler.review.Touch;
import io.svodka.runner.review.ReportComparison;
import io.svodka.runner.review.ReportComparison.ChangedPage;
import io.svodka.runner.review.ReportComparison.Headline;
import io.svodka.runner.review.ReportComparison.PackComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Words a comparison of two revisions as a comment of a merge request.
final class DiffMarkdown {
  private final DiffReport report;
  private final StringBuilder text = new StringBuilder();

  DiffMarkdown(DiffReport report) {
    this.report = report;
  }

  String text() {
    line(
        "## What "
            + MarkdownWords.code(report.after())
            + " changes against "
            + MarkdownWords.code(report.before()));
    line("");
    if (report.review().changes().isEmpty()) {
      line("No difference in what the project means.");
      return text.toString();
    }
    summary();
    for (Consequence consequence : Consequence.values()) {
      section(consequence, report.review().of(consequence));
    }
    report.runs().forEach(this::run);
    return text.toString();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private void summary() {
    line("| Consequence | Changes |");
    line("|---|---:|");
    for (Consequence consequence : Consequence.values()) {
      line(
          "| "
              + DiffReport.heading(consequence)
              + " | "
              + report.review().of(consequence).size()
              + " |");
    }
    line("");
    if (!report.owners().isEmpty()) {
      line(
          "Owners of what may show other numbers: "
              + MarkdownWords.of(String.join(", ", report.owners()))
              + ".");
      line("");
    }
    if (!report.partners().isEmpty()) {
      line(
          "Other headline figures for: "
              + MarkdownWords.of(String.join(", ", report.partners()))
              + ".");
      line("");
    }
  }

  private void section(Consequence consequence, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    line("### " + DiffReport.heading(consequence));
    line("");
    line("| What | Before | After | Where |");
    line("|---|---|---|---|");
    for (Change change : changes) {
      line(
          "| "
              + MarkdownWords.of(change.subject() + ": " + change.aspect())
              + " | "
              + MarkdownWords.code(change.before())
              + " | "
              + MarkdownWords.code(change.after())
              + " | "
              + MarkdownWords.of(
                  String.join(", ", change.touched().stream().map(DiffReport::place).toList()))
              + " |");
    }
    line("");
    changes.forEach(this::parts);
  }

  /// A cell of a table has no room for them.
  private void parts(Change change) {
    if (change.touched().stream().allMatch(each -> each.parts().isEmpty())) {
      return;
    }
    line("Where " + MarkdownWords.of(change.subject() + ": " + change.aspect()) + " shows:");
    line("");
    for (Touch touched : change.touched()) {
      line("- " + MarkdownWords.of(DiffReport.place(touched)));
      DiffReport.parts(touched).forEach(part -> line("  - " + MarkdownWords.of(part)));
    }
    line("");
  }

  private void run(ReportComparison run) {
    line(
        "### Report "
            + MarkdownWords.of(run.report())
            + (run.period().isEmpty() ? "" : ", " + MarkdownWords.of(run.period())));
    line("");
    if (!run.note().isEmpty()) {
      line("Not compared: " + MarkdownWords.of(run.note()) + ".");
      line("");
      return;
    }
    String packs = run.isCut() ? "; " + DiffReport.cut(run) : "";
    line("Over " + MarkdownWords.of(run.rows()) + packs + ".");
    line("");
    List<PackComparison> other = run.packs().stream().filter(PackComparison::differs).toList();
    if (!other.isEmpty()) {
      line("| For | Figure | Before | After |");
      line("|---|---|---:|---:|");
      other.forEach(this::pack);
      line("");
    }
    run.packs().stream().filter(pack -> !pack.differs()).forEach(this::same);
    run.packs().forEach(pack -> pack.pages().forEach(page -> page(pack, page)));
  }

  private void same(PackComparison pack) {
    String figures = DiffReport.stay(pack.figures().size());
    line(
        pack.name().isEmpty()
            ? figures + "."
            : MarkdownWords.of(pack.name()) + ": " + figures + ".");
    line("");
  }

  private void pack(PackComparison pack) {
    for (Headline figure : pack.figures()) {
      String mark = figure.differs() && !figure.after().isBlank() ? "**" : "";
      line(
          "| "
              + MarkdownWords.of(pack.name())
              + " | "
              + MarkdownWords.of(figure.label())
              + " | "
              + MarkdownWords.of(figure.before())
              + " | "
              + mark
              + MarkdownWords.of(figure.after())
              + mark
              + " |");
    }
  }

  private void page(PackComparison pack, ChangedPage page) {
    line("<details><summary>Page " + page.number() + " for " + html(pack.name()) + "</summary>");
    line("");
    line("| Before | After |");
    line("|---|---|");
    line(
        "| "
            + pictures(page, "before", page.before())
            + " | "
            + pictures(page, "after", page.after())
            + " |");
    line("");
    line("</details>");
    line("");
  }

  private static String html(String words) {
    return OneLine.of(words).replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String pictures(ChangedPage page, String when, List<Path> files) {
    String words = "Page " + page.number() + " " + when;
    return files.stream()
        .map(file -> "![" + words + "](" + file.toString().replace(' ', '-') + ")")
        .collect(Collectors.joining(" "));
  }
}

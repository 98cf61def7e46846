package io.svodka.runner.review;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.rendition.Format;
import io.svodka.runner.PackRecord;
import io.svodka.runner.Renditions;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.review.ReportComparison.PackComparison;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Runs reports in two revisions over the same rows.
public final class ReportRuns {
  private final Side before;
  private final Side after;
  private final Renditions renditions;
  private final Asked asked;
  private final Pages pages;

  public ReportRuns(Side before, Side after, Renditions renditions, Asked asked) {
    this.before = before;
    this.after = after;
    this.renditions = renditions;
    this.asked = asked;
    this.pages = new Pages(asked.pictures());
  }

  /// What to run.
  ///
  /// @param keys burst keys; the first few where none is named
  /// @param most packs where no key is named
  /// @param scratch folder for the files of both
  /// @param pictures folder for pictures of changed pages; one entry, or none where none are wanted
  public record Asked(
      LocalDate asOf,
      Map<String, String> parameters,
      Set<String> keys,
      int most,
      Rows rows,
      Path scratch,
      List<Path> pictures) {
    public Asked {
      parameters = Map.copyOf(parameters);
      keys = Set.copyOf(keys);
      pictures = List.copyOf(pictures);
    }
  }

  /// Over which rows reports are compared.
  public enum Rows {
    /// The data, or the rows of a test where they cannot be read.
    DATA,
    /// The rows of the first test of each report.
    FIXTURES
  }

  /// Returns what a report shows in both revisions.
  public ReportComparison compare(String report) {
    if (!before.has(report) || !after.has(report)) {
      return nothing(report, before.has(report) ? "the report is gone" : "the report is new");
    }
    return switch (asked.rows()) {
      case FIXTURES -> overFixtures(report, "");
      case DATA -> {
        try {
          yield compared(report, "the data", before, after, asked.asOf());
        } catch (RunFailure failure) {
          yield overFixtures(report, Objects.toString(failure.getMessage(), failure.code()));
        }
      }
    };
  }

  private ReportComparison overFixtures(String report, String why) {
    Optional<TestPlan> test = after.test(report).or(() -> before.test(report));
    if (test.isEmpty()) {
      return nothing(
          report,
          why.isEmpty() ? "no test of it brings rows" : why + "; no test of it brings rows");
    }
    LocalDate day =
        switch (test.get().day()) {
          case TestPlan.Day.On(var date) -> date;
          case TestPlan.Day.Any() -> asked.asOf();
        };
    try {
      return compared(
          report,
          "the rows of the test \"" + test.get().name() + "\"",
          before.over(test.get()),
          after.over(test.get()),
          day);
    } catch (RunFailure failure) {
      return nothing(report, Objects.toString(failure.getMessage(), failure.code()));
    }
  }

  private static ReportComparison nothing(String report, String why) {
    return new ReportComparison(report, "", "", List.of(), why);
  }

  private ReportComparison compared(
      String report, String rows, Side old, Side now, LocalDate asOf) {
    RunRecord was = run(report, old, asOf, "before");
    RunRecord is = run(report, now, asOf, "after");
    Map<String, PackRecord> others = new LinkedHashMap<>();
    was.packs().forEach(pack -> others.put(pack.key(), pack));
    List<PackComparison> packs = new ArrayList<>();
    for (PackRecord pack : is.packs()) {
      Optional<PackRecord> other = Optional.ofNullable(others.remove(pack.key()));
      packs.add(pages.compare(report, other, Optional.of(pack)));
    }
    others
        .values()
        .forEach(pack -> packs.add(pages.compare(report, Optional.of(pack), Optional.empty())));
    return new ReportComparison(report, rows, is.periodName(), packs, "");
  }

  private RunRecord run(String report, Side side, LocalDate asOf, String name) {
    RunRequest request =
        new RunRequest(
            report,
            asOf,
            asked.parameters(),
            asked.keys(),
            asked.pictures().isEmpty() ? List.of() : List.of(Format.PDF),
            asked.scratch().resolve("run-" + name),
            asked.keys().isEmpty() ? asked.most() : 0,
            new Viewer.Owner());
    return side.run(request, renditions);
  }
}

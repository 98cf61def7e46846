package io.svodka.cli;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.runner.tests.Difference;
import io.svodka.runner.tests.ExpectationFiles;
import io.svodka.runner.tests.TestResult;
import io.svodka.runner.tests.TestResult.Checked;
import io.svodka.runner.tests.TestResult.Ending;
import io.svodka.runner.tests.TestResult.Status;
import io.svodka.runner.tests.TestResult.Verdict;
import java.time.Duration;
import java.util.Locale;

/// Prints what became of tests: a line for each, and under a failing one what differs.
final class TestPrinter {
  private final Console console;
  private final Volume volume;
  private final DifferenceText differences;

  /// How much is said.
  enum Volume {
    /// Failures only.
    QUIET,
    NORMAL
  }

  /// What becomes of tables that differ.
  enum Tables {
    COMPARED,
    UPDATED
  }

  TestPrinter(Console console, Volume volume) {
    this.console = console;
    this.volume = volume;
    this.differences = new DifferenceText(Ink.of(console.display()));
  }

  void print(TestResult result, Tables tables) {
    if (volume == Volume.QUIET && result.status() != Status.FAILED) {
      return;
    }
    console.result(headline(result));
    switch (result.ending()) {
      case Ending.Broke(var code, var message, var help) -> {
        console.result("    error[" + code + "]: " + message);
        if (!help.isEmpty()) {
          console.result("    help: " + help);
        }
      }
      case Ending.Ran(var checked) -> checked.forEach(each -> print(each, tables));
    }
  }

  private String headline(TestResult result) {
    Ink ink = Ink.of(console.display());
    String mark =
        switch (result.status()) {
          case PASSED -> ink.good("✓");
          case FAILED -> ink.bad("✗");
          case SKIPPED -> ink.quiet("–");
        };
    return mark + " " + result.test().name() + "  " + ink.quiet(seconds(result.took()));
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
  }

  private void print(Checked checked, Tables tables) {
    switch (checked.verdict()) {
      case Verdict.Met _ -> {}
      case Verdict.Skipped(var why) -> {
        if (volume == Volume.NORMAL) {
          console.result("    skipped: " + why);
        }
      }
      case Verdict.Differs(var difference) -> {
        differences.lines(difference).forEach(line -> console.result("    " + line));
        if (difference instanceof Difference.OfRows && tables == Tables.COMPARED) {
          console.result("    help: where this is right, `svodka test --update` writes it down");
        }
      }
    }
  }

  void print(ExpectationResult rule) {
    Ink ink = Ink.of(console.display());
    if (!TestSummary.holds(rule)) {
      String mark = TestSummary.isBroken(rule) ? ink.bad("✗") : ink.quiet("!");
      console.result(mark + " " + Progress.line(rule));
    } else if (volume == Volume.NORMAL) {
      console.result(ink.good("✓") + " " + rule.source() + ": " + rule.expectation().text());
    }
  }

  void print(ExpectationFiles.Updated file) {
    console.result(
        "updated "
            + file.file()
            + ": "
            + counted(file.cells(), "cell")
            + " and "
            + counted(file.rows(), "row")
            + " in "
            + counted(file.tables(), "table"));
  }

  void print(TestSummary summary) {
    if (volume == Volume.QUIET && summary.failed() == 0) {
      return;
    }
    String skipped = summary.skipped() == 0 ? "" : ", " + summary.skipped() + " skipped";
    console.note(
        summary.passed()
            + " passed, "
            + summary.failed()
            + " failed"
            + skipped
            + " in "
            + seconds(summary.took())
            + ".");
  }

  private static String counted(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}

package io.svodka.cli;

import io.svodka.compiler.wording.Suggestions;
import io.svodka.engine.query.ExpectationResult;
import io.svodka.model.plan.ExpectationPlan.Severity;
import io.svodka.runner.NobodyMeant;
import io.svodka.runner.RunListener;
import io.svodka.runner.records.PackRecord;
import java.time.Duration;
import java.util.List;

/// Shows how a run goes on: a bar on a terminal, a line for each pack elsewhere, nothing when
/// quiet.
final class Progress implements RunListener {
  private static final int BAR = 24;
  private static final int NAME = 36;

  private final Console console;
  private final Volume volume;
  private final MailWords words;
  private int total;
  private int finished;

  Progress(Console console, Volume volume, MailWords words) {
    this.console = console;
    this.volume = volume;
    this.words = words;
  }

  /// How much is said.
  enum Volume {
    QUIET,
    NORMAL
  }

  @Override
  public void checked(List<ExpectationResult> broken) {
    if (volume == Volume.NORMAL) {
      broken.forEach(result -> console.note(line(result)));
    }
  }

  @Override
  public void nobodyMeant(List<NobodyMeant> found) {
    end();
    for (NobodyMeant each : found) {
      console.note(
          "warning[SV3002]: recipients are chosen by \""
              + OneLine.of(each.text())
              + "\", but `"
              + each.attribute()
              + "` is never that in the data");
      List<String> near = Suggestions.candidates(each.text(), each.occurring());
      console.help(
          near.isEmpty()
              ? "`svodka check --data` shows where it stands and what there is"
              : "did you mean \"" + OneLine.of(near.getFirst()) + "\"?");
    }
  }

  static String line(ExpectationResult result) {
    String severity = result.expectation().severity() == Severity.ERROR ? "error" : "warning";
    String examples =
        result.examples().isEmpty() ? "" : ": " + OneLine.of(String.join(", ", result.examples()));
    long rows = result.violations();
    return "data "
        + severity
        + ": "
        + rows
        + (rows == 1 ? " row of " : " rows of ")
        + result.source()
        + (rows == 1 ? " breaks `" : " break `")
        + result.expectation().text()
        + "`"
        + examples;
  }

  @Override
  public void started(int packs) {
    total = packs;
    if (volume == Volume.NORMAL && console.display() == Console.Display.TERMINAL) {
      console.redraw(bar(""));
    }
  }

  @Override
  public void done(PackRecord pack) {
    finished++;
    if (volume == Volume.QUIET) {
      return;
    }
    switch (console.display()) {
      case TERMINAL -> console.redraw(bar(shortened(OneLine.of(pack.name()))));
      case PLAIN ->
          console.note(
              "["
                  + finished
                  + "/"
                  + total
                  + "] "
                  + OneLine.of(pack.name() + ": " + words.state(pack)));
    }
  }

  /// Says that something will be tried again.
  void again(int packs, Duration wait, int attempt, int attempts) {
    end();
    finished = 0;
    if (volume == Volume.NORMAL) {
      console.note(
          packs
              + (packs == 1 ? " pack is" : " packs are")
              + " not done; trying again in "
              + wait.toMinutes()
              + " minutes ("
              + attempt
              + " of "
              + attempts
              + ")");
    }
  }

  /// Says that no test speaks of a report that is sent only when tests pass.
  void untested(String delivery, String report) {
    console.note(
        "warning: no test speaks of " + report + ", so nothing holds " + delivery + " back");
  }

  /// Says that somebody could not be told of a failure.
  void notTold(String who) {
    console.note("the mail about the failure was not sent to " + who);
  }

  private String bar(String name) {
    int filled = total == 0 ? BAR : Math.min(BAR, finished * BAR / total);
    return "▕"
        + "█".repeat(filled)
        + " ".repeat(BAR - filled)
        + "▏ "
        + finished
        + " of "
        + total
        + "  "
        + name;
  }

  private static String shortened(String name) {
    return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
  }

  /// Clears the moving line.
  void end() {
    if (volume == Volume.NORMAL && console.display() == Console.Display.TERMINAL) {
      console.redraw("");
    }
  }
}

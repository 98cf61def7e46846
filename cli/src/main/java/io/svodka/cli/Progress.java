package io.svodka.cli;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.model.plan.ExpectationPlan.Severity;
import io.svodka.runner.PackRecord;
import io.svodka.runner.RunListener;
import java.util.List;

/// Shows how a run goes on: one moving line on a terminal, a line for each pack elsewhere, nothing
/// when quiet.
final class Progress implements RunListener {
  private static final int WIDTH = 60;

  private final Console console;
  private final Volume volume;
  private int packs;

  Progress(Console console, Volume volume) {
    this.console = console;
    this.volume = volume;
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

  static String line(ExpectationResult result) {
    String severity = result.expectation().severity() == Severity.ERROR ? "error" : "warning";
    String examples =
        result.examples().isEmpty() ? "" : ": " + String.join(", ", result.examples());
    return "data "
        + severity
        + ": "
        + result.source()
        + " does not keep `"
        + result.expectation().text()
        + "`, "
        + result.violations()
        + (result.violations() == 1 ? " violation" : " violations")
        + examples;
  }

  @Override
  public void done(PackRecord pack) {
    packs++;
    if (volume == Volume.QUIET) {
      return;
    }
    switch (console.display()) {
      case TERMINAL -> console.redraw(packs + " done · " + shortened(pack.name()));
      case PLAIN -> console.note("[" + packs + "] " + pack.name() + ": " + MailWords.state(pack));
    }
  }

  private static String shortened(String name) {
    return name.length() <= WIDTH ? name : name.substring(0, WIDTH - 1) + "…";
  }

  /// Clears the moving line.
  void end() {
    if (volume == Volume.NORMAL && packs > 0 && console.display() == Console.Display.TERMINAL) {
      console.redraw("");
    }
  }
}

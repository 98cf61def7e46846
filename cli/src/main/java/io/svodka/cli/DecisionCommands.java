package io.svodka.cli;

import io.svodka.delivery.desk.Decision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The commands by which a person decides about mails.
final class DecisionCommands {
  private DecisionCommands() {}

  /// Sends at once what was not sent.
  @Command(
      name = "retry",
      description = "Sends at once what waits, was deferred or has failed, as it was made.",
      mixinStandardHelpOptions = true)
  static final class Retry implements Callable<Integer> {
    @Mixin private final DecisionOptions options = new DecisionOptions();
    private final Console console;

    Retry(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return options.carryOut(Decision.Kind.RETRY, console).number();
    }
  }

  /// Sends the same once more.
  @Command(
      name = "resend",
      description = {
        "Sends once more what was sent, or what may have arrived.",
        "What was sent goes out as a further mail; what may have arrived may arrive twice."
      },
      mixinStandardHelpOptions = true)
  static final class Resend implements Callable<Integer> {
    @Mixin private final DecisionOptions options = new DecisionOptions();
    private final Console console;

    Resend(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return options.carryOut(Decision.Kind.RESEND, console).number();
    }
  }

  /// Lets go what waits for a person.
  @Command(
      name = "release",
      description = {
        "Sends what waits for a person's release, as it was made.",
        "With --arrived: books a mail on hold as sent, because its recipient has it."
      },
      mixinStandardHelpOptions = true)
  static final class Release implements Callable<Integer> {
    @Option(names = "--arrived", description = "The recipient has the mail: send nothing.")
    private boolean arrived;

    @Mixin private final DecisionOptions options = new DecisionOptions();
    private final Console console;

    Release(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Decision.Kind kind = arrived ? Decision.Kind.ARRIVED : Decision.Kind.RELEASE;
      return options.carryOut(kind, console).number();
    }
  }

  /// Keeps a mail from being sent.
  @Command(
      name = "cancel",
      description = "Keeps a mail from ever being sent by itself.",
      mixinStandardHelpOptions = true)
  static final class Cancel implements Callable<Integer> {
    @Mixin private final DecisionOptions options = new DecisionOptions();
    private final Console console;

    Cancel(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return options.carryOut(Decision.Kind.CANCEL, console).number();
    }
  }
}

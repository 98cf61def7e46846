package io.svodka.cli;

import io.svodka.runner.settings.Settings;
import io.svodka.runner.telemetry.Telemetry;
import io.svodka.trace.Activity;
import io.svodka.trace.Tracing;
import java.util.Map;
import java.util.function.Supplier;

/// Has what a command does recorded, where its settings or the environment ask for it.
final class Traces {
  private final Map<String, String> environment;
  private final Console console;

  Traces(Console console) {
    this(System.getenv(), console);
  }

  Traces(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  /// Does the work of a command, which is one step with all others in it.
  ///
  /// @param command its name
  ExitCode of(String command, Settings settings, Supplier<ExitCode> work) {
    return steps(
        settings,
        () ->
            Tracing.step(
                Activity.inside("svodka " + command),
                () -> {
                  ExitCode code = work.get();
                  Tracing.current().note("process.exit.code", code.number());
                  return code;
                }));
  }

  /// Does work whose steps stand for themselves.
  <T> T steps(Settings settings, Supplier<T> work) {
    try (Telemetry telemetry =
        Telemetry.start(
            settings.operations().traces(), environment, Version.version(), console::note)) {
      return Tracing.within(telemetry.root(), work::get);
    }
  }
}

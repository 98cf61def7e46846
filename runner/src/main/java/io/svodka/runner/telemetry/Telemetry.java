package io.svodka.runner.telemetry;

import io.svodka.runner.settings.TraceTarget;
import io.svodka.trace.Trace;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Records the steps of what is done where the settings or the environment ask for it, and nothing
/// elsewhere. A collector that does not answer is told of once; nothing else depends on it.
public final class Telemetry implements AutoCloseable {
  private final Trace root;
  private final Runnable end;

  private Telemetry(Trace root, Runnable end) {
    this.root = root;
    this.end = end;
  }

  /// @param environment what the variables of OpenTelemetry are read from; they go before the
  ///   settings
  /// @param version of the program
  /// @param complaints hears what is wrong with the collector, in one line
  public static Telemetry start(
      TraceTarget target,
      Map<String, String> environment,
      String version,
      Consumer<String> complaints) {
    Variables variables = new Variables(environment);
    if (!variables.areWanted(target)) {
      return new Telemetry(Trace.NONE, () -> {});
    }
    Optional<String> refused = variables.refused();
    if (refused.isPresent()) {
      complaints.accept(refused.get());
      return new Telemetry(Trace.NONE, () -> {});
    }
    return Collector.of(variables, target, version, complaints)
        .map(collector -> new Telemetry(collector.root(variables.caller()), collector::close))
        .orElseGet(() -> new Telemetry(Trace.NONE, () -> {}));
  }

  /// Returns what all steps begin within.
  public Trace root() {
    return root;
  }

  /// Sends what was recorded, and waits for that a few seconds at most.
  @Override
  public void close() {
    end.run();
  }
}

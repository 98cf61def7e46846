package io.svodka.runner.edition;

import io.svodka.model.failure.RunFailure;
import java.util.Locale;

/// How many figures of an edition a correction may compare: those of both editions are in memory.
///
/// @param most figures of one edition
record FigureRoom(long most) {
  /// What a figure takes with its place, in both editions and as a change.
  private static final int BYTES = 1_000;

  /// What a run takes beside them.
  private static final int PART = 2;

  static FigureRoom ofProcess() {
    return new FigureRoom(Runtime.getRuntime().maxMemory() / PART / BYTES);
  }

  /// @throws RunFailure.Render when there is no room for so many
  void demand(int figures) {
    if (figures > most) {
      throw new RunFailure.Render(
          "SV9616",
          String.format(
              Locale.ROOT,
              "a correction compares all figures with those that were sent, and there is no memory"
                  + " for more than %,d",
              most),
          "give Java more memory: SVODKA_JAVA_OPTIONS=-Xmx4g, or group by less",
          null);
    }
  }
}

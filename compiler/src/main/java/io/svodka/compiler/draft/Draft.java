package io.svodka.compiler.draft;

import java.util.List;
import java.util.stream.Stream;

/// New files of a project and the guesses behind them.
///
/// @param subject name of the model or report that was drafted
/// @param guesses one for each column; empty for a report
/// @param advice what an author may want to add
public record Draft(String subject, List<NewFile> files, List<Guess> guesses, List<String> advice) {
  public Draft {
    files = List.copyOf(files);
    guesses = List.copyOf(guesses);
    advice = List.copyOf(advice);
  }

  /// Returns whether it has a time axis, as models of what happens do and directories do not.
  public boolean isDated() {
    return guesses.stream().anyMatch(guess -> guess.became().equals("time"));
  }

  /// Returns the same with more advice.
  Draft advising(List<String> more) {
    return new Draft(
        subject, files, guesses, Stream.concat(advice.stream(), more.stream()).toList());
  }

  /// @param path inside the project, with slashes
  public record NewFile(String path, String text) {}
}

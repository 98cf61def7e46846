package io.svodka.cli;

import java.io.PrintWriter;

/// Where the command prints: results to `out`, progress and problems to `err`.
final class Console {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Display display;

  Console(PrintWriter out, PrintWriter err, Display display) {
    this.out = out;
    this.err = err;
    this.display = display;
  }

  /// What reads the error stream.
  enum Display {
    /// A person at a terminal: colours and a moving progress bar.
    TERMINAL,
    /// A file or a pipe: plain lines.
    PLAIN
  }

  Display display() {
    return display;
  }

  /// Prints a line of the result.
  void result(String line) {
    out.println(line);
    out.flush();
  }

  /// Prints a line about how things go.
  void note(String line) {
    err.println(line);
    err.flush();
  }

  /// Draws over the last line of a terminal.
  void redraw(String line) {
    err.print("\r\u001B[2K" + line);
    err.flush();
  }
}

package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/// Where the command prints: results to `out`, progress and problems to `err`.
final class Console {
  private final InputStream in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Display display;

  Console(InputStream in, PrintWriter out, PrintWriter err, Display display) {
    this.in = in;
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

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /// Returns everything that another program hands over.
  byte[] input() {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9403", "cannot read the standard input", "hand over a file or a pipe", e);
    }
  }

  /// Prints a result that brings its own ends of lines, as it is.
  void text(String text) {
    out.print(text);
    out.flush();
  }

  /// Prints lines of the result, as they are.
  void results(String lines) {
    out.println(lines);
    out.flush();
  }

  /// Prints a line of the result: one, whatever the words of others in it hold.
  void result(String line) {
    out.println(shown(line));
    out.flush();
  }

  /// Prints a line about how things go.
  void note(String line) {
    err.println(shown(line));
    err.flush();
  }

  /// Prints how to mend what a note has said; nothing when nobody knows.
  void help(String help) {
    if (!help.isEmpty()) {
      note("   help: " + help);
    }
  }

  /// Prints lines about how things go, as they are.
  void notes(String lines) {
    err.println(lines);
    err.flush();
  }

  private String shown(String line) {
    return switch (display) {
      case TERMINAL -> OneLine.coloured(line);
      case PLAIN -> OneLine.of(line);
    };
  }

  /// Draws over the last line of a terminal.
  void redraw(String line) {
    err.print("\r\u001B[2K" + line);
    err.flush();
  }
}

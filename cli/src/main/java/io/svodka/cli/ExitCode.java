package io.svodka.cli;

/// How the command ends.
enum ExitCode {
  /// Everything asked for is done.
  DONE(0),
  /// The specification has errors.
  SPECIFICATION(1),
  /// The command line is wrong.
  USAGE(2),
  /// Data, settings, disk or server failed.
  FAILED(3),
  /// Some packs or mails are not done.
  PARTLY_DONE(4),
  /// A rule of the data does not hold, so nothing was sent.
  HELD(5),
  /// A test failed.
  TESTS_FAILED(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

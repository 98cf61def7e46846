package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.FailureWords;

/// What was found of one thing.
///
/// @param subject what was looked at
/// @param help the way out; empty where none is needed
public record Finding(Area area, Said subject, State state, Said found, Said help) {
  /// Where a thing belongs to.
  public enum Area {
    MACHINE,
    PROJECT,
    FOLDERS,
    CONNECTIONS,
    LEDGER,
    MAIL
  }

  /// How it does.
  public enum State {
    OK,
    /// Works today, and may not tomorrow.
    WARNING,
    FAILED,
    /// Could not be looked at, or need not be.
    SKIPPED
  }

  static Finding ok(Area area, Said subject, Said found) {
    return new Finding(area, subject, State.OK, found, Said.NOTHING);
  }

  static Finding warning(Area area, Said subject, Said found, Said help) {
    return new Finding(area, subject, State.WARNING, found, help);
  }

  static Finding failed(Area area, Said subject, Said found, Said help) {
    return new Finding(area, subject, State.FAILED, found, help);
  }

  static Finding skipped(Area area, Said subject, Said why) {
    return new Finding(area, subject, State.SKIPPED, why, Said.NOTHING);
  }

  /// A failure says itself what happened and what to do, in English, often with names and commands
  /// of the case. In another language its page says both, and the message follows with the names.
  static Finding failed(Area area, Said subject, RunFailure failure) {
    FailureWords words = new FailureWords(failure);
    String code = failure.code();
    return failed(
        area,
        subject,
        words.what(),
        said(
            failure.help().isEmpty()
                ? "`svodka explain %2$s` tells more"
                : "%s; `svodka explain %s` tells more",
            "%3$s Подробнее: `svodka explain %2$s`",
            failure.help(),
            code,
            words.wayOut().russian()));
  }
}

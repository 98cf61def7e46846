package io.svodka.delivery.mail;

import java.time.Instant;
import java.util.List;

/// What a mail server told when it was greeted.
public sealed interface MailServerFacts {
  /// It would take mails.
  ///
  /// @param greeting its first words
  /// @param certificates what it showed; none where the connection is open to all
  /// @param clock the time it named in its greeting; one entry or none, for few servers do
  record Answered(String greeting, List<Certificate> certificates, List<Instant> clock)
      implements MailServerFacts {
    public Answered {
      certificates = List.copyOf(certificates);
      clock = List.copyOf(clock);
    }
  }

  /// It does not answer now, and mails would wait.
  record Silent(String why) implements MailServerFacts {}

  /// A certificate that was accepted.
  ///
  /// @param subject whose it is
  /// @param until its last moment
  record Certificate(String subject, Instant until) {}
}

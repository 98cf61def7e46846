package io.svodka.delivery.mail;

import java.util.regex.Pattern;

/// Knows refusals that are about the sender, though they come as late as the recipient or the end
/// of a mail: many servers put the sender's off until then. No other mail fares better.
final class SenderFault {
  /// The sender's address (RFC 3463), and what a sender has to prove: SPF, DKIM, DMARC, a name that
  /// fits the address, TLS (RFC 7372 and what Google and Microsoft say). 7.28 is not among them: it
  /// asks to write less often.
  private static final Pattern STATUS =
      Pattern.compile("^[45]\\d\\d[ -][45]\\.(1\\.[78]|7\\.(2[0-7]|29|3[0-2]|515))\\b");

  /// Postfix and Exim say it in words, under statuses that mean other things too.
  private static final Pattern WORDS =
      Pattern.compile("sender address rejected|sender verify failed", Pattern.CASE_INSENSITIVE);

  private SenderFault() {}

  static boolean isNamed(String reply) {
    return STATUS.matcher(reply).find() || WORDS.matcher(reply).find();
  }
}

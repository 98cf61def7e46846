package io.svodka.delivery.mail;

import java.util.Optional;
import java.util.stream.Stream;

/// Why there is no private connection to a mail server, and the way out.
///
/// @param words what is wrong, as part of a sentence
record TlsTrouble(String words, String help) {
  /// Returns what is known of a failure; nothing where it is none of the usual ones.
  static Optional<TlsTrouble> of(Throwable failure) {
    return Causes.of(failure).reversed().stream()
        .map(each -> each.getMessage() == null ? "" : each.getMessage())
        .flatMap(each -> Stream.concat(days(each).stream(), name(each).stream()))
        .findFirst();
  }

  /// Causes are told by their words, since the library and Java have no types of their own for
  /// most.
  private static Optional<TlsTrouble> days(String message) {
    if (message.startsWith("NotAfter: ")) {
      return Optional.of(
          new TlsTrouble(
              "its certificate has run out (" + message + ")",
              "tell its administrator to renew the certificate, or set the clock of this machine if"
                  + " that is wrong; the mails wait"));
    }
    return message.startsWith("NotBefore: ")
        ? Optional.of(
            new TlsTrouble(
                "its certificate is not valid yet (" + message + ")",
                "set the clock of this machine, or tell the administrator of the mail server; the"
                    + " mails wait"))
        : Optional.empty();
  }

  private static Optional<TlsTrouble> name(String message) {
    if (message.contains("valid certification path")) {
      return Optional.of(
          new TlsTrouble(
              "nobody whom Java trusts vouches for its certificate",
              "put the certificate of its authority into a store by keytool -importcert, and name"
                  + " it: SVODKA_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE"));
    }
    if (message.contains("No subject alternative") || message.contains("No name matching")) {
      return Optional.of(
          new TlsTrouble(
              "its certificate is for another name",
              "write host as the certificate names it, not an address or a second name"));
    }
    return manner(message);
  }

  private static Optional<TlsTrouble> manner(String message) {
    if (message.contains("host does not support STARTTLS")) {
      return Optional.of(
          new TlsTrouble(
              "it knows no STARTTLS",
              "write security = \"tls\" and its port, usually 465, if it speaks TLS from the first"
                  + " word; else ask its administrator for TLS"));
    }
    return message.contains("Unsupported or unrecognized SSL message")
        ? Optional.of(
            new TlsTrouble(
                "it does not begin with TLS",
                "write security = \"starttls\" and its port, usually 587"))
        : Optional.empty();
  }
}

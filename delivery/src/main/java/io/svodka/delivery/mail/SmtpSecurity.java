package io.svodka.delivery.mail;

/// How the way to the mail server is kept private.
public enum SmtpSecurity {
  /// Starts in the clear and must change to TLS before anything is said; usually port 587.
  STARTTLS_REQUIRED("smtp"),
  /// TLS from the first byte; usually port 465.
  TLS("smtps"),
  /// No encryption; allowed to this machine only.
  NONE("smtp");

  private final String protocol;

  SmtpSecurity(String protocol) {
    this.protocol = protocol;
  }

  String protocol() {
    return protocol;
  }
}

package io.svodka.runner.settings;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.model.secret.Secret;
import io.svodka.runner.settings.Settings.MailRoute;
import java.nio.file.Path;
import java.time.Duration;

/// The `[mail]` section.
final class MailSettings {
  private static final int STARTTLS_PORT = 587;
  private static final int TLS_PORT = 465;
  private static final int PLAIN_PORT = 25;

  private MailSettings() {}

  /// Returns the route; the local folder unless a server is named.
  static MailRoute route(Section mail, Path folder) {
    mail.allow(
        "transport",
        "host",
        "port",
        "security",
        "user",
        "password",
        "from",
        "greeting",
        "timeout_seconds",
        "when_unknown",
        "recipient_domains",
        "max_megabytes",
        "unsubscribe",
        "unsubscribe_secret",
        "connections",
        "domains",
        "return_path",
        "dkim");
    String transport = mail.text("transport", mail.text("host", "").isEmpty() ? "mailbox" : "smtp");
    return switch (transport) {
      case "mailbox" -> new MailRoute.LocalFolder();
      case "smtp" -> new MailRoute.Smtp(smtp(mail), new DressingSettings(folder).read(mail));
      default ->
          throw mail.failure(
              "transport", "is `" + transport + "`", "write \"mailbox\" or \"smtp\"");
    };
  }

  private static SmtpSettings smtp(Section mail) {
    SmtpSecurity security = security(mail);
    return new SmtpSettings(
        mail.required("host"),
        mail.port("port", port(security)),
        security,
        mail.text("user", ""),
        new Secret(mail.secret("password")),
        mail.text("greeting", "localhost"),
        timeouts(mail));
  }

  static SmtpSecurity security(Section mail) {
    String word = mail.text("security", "starttls");
    return switch (word) {
      case "starttls" -> SmtpSecurity.STARTTLS_REQUIRED;
      case "tls" -> SmtpSecurity.TLS;
      case "none" -> SmtpSecurity.NONE;
      default ->
          throw mail.failure(
              "security", "is `" + word + "`", "write \"starttls\", \"tls\" or \"none\"");
    };
  }

  private static int port(SmtpSecurity security) {
    return switch (security) {
      case STARTTLS_REQUIRED -> STARTTLS_PORT;
      case TLS -> TLS_PORT;
      case NONE -> PLAIN_PORT;
    };
  }

  static SmtpSettings.Timeouts timeouts(Section mail) {
    SmtpSettings.Timeouts standard = SmtpSettings.Timeouts.STANDARD;
    int read = mail.number("timeout_seconds", (int) standard.read().toSeconds());
    return new SmtpSettings.Timeouts(
        standard.connect(), standard.write(), Duration.ofSeconds(read));
  }

  /// Returns who mails come from.
  static Mailbox sender(Section mail) {
    Mailbox sender = Senders.read(mail.text("from", Senders.UNNAMED.toString()));
    int at = sender.address().indexOf('@');
    if (at < 1 || at == sender.address().length() - 1) {
      throw mail.failure(
          "from", "is not an address", "write it as from = \"Reports <reports@example.com>\"");
    }
    return sender;
  }
}

package io.svodka.delivery.mail;

import io.svodka.delivery.Reply;
import io.svodka.delivery.mail.MailServerFacts.Certificate;
import io.svodka.model.failure.RunFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/// Greets a mail server, signs in and leaves without handing anything over.
public final class MailServerProbe {
  /// A date as mails write it, such as `Thu, 26 Nov 2026 09:15:00 +0300`.
  private static final Pattern DATE =
      Pattern.compile(
          "[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} [+-]\\d{4}");

  private final SSLSocketFactory trust;

  /// Trusts the certificates the Java installation trusts.
  public MailServerProbe() {
    this((SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /// @param trust makes TLS sockets, and so decides which certificates are trusted
  public MailServerProbe(SSLSocketFactory trust) {
    this.trust = trust;
  }

  /// Returns what the server told.
  ///
  /// @throws RunFailure.Delivery when it refuses us, or the settings are wrong
  public MailServerFacts ask(SmtpSettings settings) {
    SeenSockets sockets = new SeenSockets(trust);
    MarkedConnection connection =
        new MarkedConnection(
            Session.getInstance(SessionProperties.of(settings, sockets)), settings);
    try {
      connection.open();
      String greeting = connection.greeting();
      return new MailServerFacts.Answered(
          greeting, certificates(settings, sockets), clock(greeting));
    } catch (MessagingException e) {
      Reply reply = new SmtpFailures(settings).reply(e, connection.verdict());
      return new MailServerFacts.Silent(reply.text());
    } finally {
      connection.drop();
    }
  }

  private static List<Certificate> certificates(SmtpSettings settings, SeenSockets sockets) {
    return settings.security() == SmtpSecurity.NONE ? List.of() : sockets.certificates();
  }

  private static List<Instant> clock(String greeting) {
    Matcher date = DATE.matcher(greeting);
    try {
      return date.find()
          ? List.of(new MailDateFormat().parse(date.group()).toInstant())
          : List.of();
    } catch (ParseException noDate) {
      return List.of();
    }
  }
}

package io.svodka.delivery.mail;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Handover;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Message;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// Hands mails to an SMTP server. One connection serves many mails and is opened anew when it
/// breaks.
public final class SmtpTransport implements MailTransport {
  private final Composer composer;
  private final List<ReturnPath> returning;
  private final Session session;
  private final MarkedConnection connection;
  private final SmtpFailures failures;

  /// Trusts the certificates the Java installation trusts.
  public SmtpTransport(SmtpSettings settings) {
    this(settings, Dressing.NONE);
  }

  /// @param dressing what is added to every mail
  public SmtpTransport(SmtpSettings settings, Dressing dressing) {
    this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), dressing);
  }

  /// @param trust makes TLS sockets, and so decides which certificates are trusted
  public SmtpTransport(SmtpSettings settings, SSLSocketFactory trust) {
    this(settings, trust, Dressing.NONE);
  }

  private SmtpTransport(SmtpSettings settings, SSLSocketFactory trust, Dressing dressing) {
    this.composer = new Composer(dressing);
    this.returning = dressing.returning();
    this.session = Session.getInstance(SessionProperties.of(settings, trust));
    this.connection = new MarkedConnection(session, settings);
    this.failures = new SmtpFailures(settings);
  }

  @Override
  public Channel channel() {
    return Channel.SMTP;
  }

  @Override
  public Reply send(Message message, Postmark postmark, Handover handover) {
    SMTPMessage mail = frozen(composer.compose(message, postmark), postmark);
    Reply reply = hand(mail, recipient(message), handover);
    failures.check(connection.verdict(), message.from().wireAddress());
    return reply;
  }

  private Reply hand(SMTPMessage mail, Address[] recipient, Handover handover) {
    try {
      connection.open();
      Reply reply = connection.hand(mail, recipient, handover);
      if (!connection.isOver()) {
        return reply;
      }
      connection.open();
    } catch (MessagingException e) {
      return failures.reply(e, connection.verdict());
    }
    return connection.hand(mail, recipient, handover);
  }

  private SMTPMessage frozen(byte[] mail, Postmark postmark) {
    try {
      SMTPMessage frozen = new SMTPMessage(session, new ByteArrayInputStream(mail));
      returning.forEach(path -> frozen.setEnvelopeFrom(path.address(postmark.returnMark())));
      return frozen;
    } catch (MessagingException e) {
      throw new IllegalStateException("a composed mail can be read again", e);
    }
  }

  private static Address[] recipient(Message message) {
    try {
      return new Address[] {new InternetAddress(message.key().recipient(), true)};
    } catch (AddressException e) {
      throw new IllegalStateException("the header guard has passed this address", e);
    }
  }

  @Override
  public void close() {
    connection.drop();
  }
}

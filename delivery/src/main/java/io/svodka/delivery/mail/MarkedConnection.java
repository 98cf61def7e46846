package io.svodka.delivery.mail;

import io.svodka.delivery.Handover;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Wire;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// An SMTP connection that commits right before the final dot and remembers the one reply that
/// decides over a mail. The library alone may lose that reply: it talks on after a refusal, and
/// when that fails reports only a broken connection.
final class MarkedConnection extends SMTPTransport {
  /// A server that has just answered is not asked whether it is there.
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  private final SmtpSettings settings;
  private Handover handover = () -> {};
  private Verdict verdict = Verdict.NONE;
  private String greeting = "";
  private boolean isOpen;
  private boolean isUsedAgain;
  private long heardAt = System.nanoTime();

  MarkedConnection(Session session, SmtpSettings settings) {
    super(
        session,
        new URLName(
            settings.security().protocol(), settings.host(), settings.port(), null, null, null),
        settings.security().protocol(),
        settings.security() == SmtpSecurity.TLS);
    this.settings = settings;
  }

  /// Makes sure the connection answers, as far as one can know.
  synchronized void open() throws MessagingException {
    isUsedAgain = isOpen && (System.nanoTime() - heardAt < FRESH_NANOS || isConnected());
    if (isUsedAgain) {
      return;
    }
    drop();
    verdict = Verdict.NONE;
    greeting = "";
    boolean isAnonymous = settings.user().isEmpty();
    connect(
        settings.host(),
        settings.port(),
        isAnonymous ? null : settings.user(),
        isAnonymous ? null : settings.password().value());
  }

  /// Hands over one mail and returns the server's word on it.
  synchronized Reply hand(MimeMessage mail, Address[] recipient, Handover beforeDot) {
    handover = beforeDot;
    verdict = Verdict.NONE;
    boolean isHealthy = false;
    try {
      sendMessage(mail, recipient);
      isHealthy = true;
      return verdict.reply("accepted");
    } catch (MessagingException e) {
      isHealthy = verdict.isRefusal();
      return verdict.reply(settings.password().hiddenIn(Wire.text(e)));
    } finally {
      if (!isHealthy) {
        drop();
      }
    }
  }

  /// Says whether the server had ended the connection since the mail before, so that a new one may
  /// be asked to take the mail.
  synchronized boolean isOver() {
    return isUsedAgain && verdict.isGoodbye();
  }

  /// Returns the reply that ended the last conversation.
  synchronized Verdict verdict() {
    return verdict;
  }

  /// Returns the first words of the server.
  synchronized String greeting() {
    return greeting;
  }

  /// Lets the connection go, whatever state it is in.
  synchronized void drop() {
    try {
      close();
    } catch (MessagingException alreadyBroken) {
      // What the server said of the mails before is known; there is nobody left to say goodbye to.
      return;
    }
  }

  @Override
  protected synchronized void setConnected(boolean connected) {
    super.setConnected(connected);
    isOpen = connected;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    verdict = verdict.at(Verdict.Stage.SENDER);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    verdict = verdict.at(Verdict.Stage.RECIPIENT);
    super.rcptTo();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    handover.beforeDot();
    verdict = verdict.at(Verdict.Stage.DOT);
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    heardAt = System.nanoTime();
    String words = Wire.clean(settings.password().hiddenIn(getLastServerResponse()));
    if (greeting.isEmpty()) {
      greeting = words;
    }
    verdict = verdict.hear(code, words);
    return code;
  }
}

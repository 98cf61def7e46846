package io.svodka.delivery.mail;

import io.svodka.delivery.Reply;
import io.svodka.delivery.Wire;
import io.svodka.model.failure.RunFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Tells trouble that passes from settings that are wrong. Wrong settings stop the run: no mail
/// could leave.
final class SmtpFailures {
  private final SmtpSettings settings;

  SmtpFailures(SmtpSettings settings) {
    this.settings = settings;
  }

  /// Returns the reply for the mail that was to be sent, or throws for wrong settings.
  Reply reply(MessagingException failure, Verdict verdict) {
    if (verdict.isTransient()) {
      return new Reply.Deferred(verdict.text(), Reply.Whose.SERVER);
    }
    if (failure instanceof AuthenticationFailedException) {
      throw failure(
          "SV9503",
          " did not accept user `" + settings.user() + "`: " + verdict.text(),
          "check user and password",
          failure);
    }
    if (isTls(failure)) {
      TlsTrouble trouble = TlsTrouble.of(failure).orElseGet(() -> unusual(failure));
      throw failure(
          "SV9504",
          " offers no connection that is private: " + trouble.words(),
          trouble.help(),
          failure);
    }
    if (verdict.isPermanent()) {
      throw failure(
          "SV9508",
          " refuses this machine: " + verdict.text(),
          "ask its administrator to let this machine send",
          failure);
    }
    String words =
        "no connection to " + settings.host() + ":" + settings.port() + ": " + reason(failure);
    return new Reply.Deferred(words, Reply.Whose.SERVER);
  }

  private TlsTrouble unusual(MessagingException failure) {
    return new TlsTrouble(
        said(failure),
        "check port and security, and that its certificate is valid for this host name");
  }

  /// Throws where the server takes nothing of this sender, which is no fault of any recipient.
  void check(Verdict verdict, String sender) {
    if (verdict.isOfSender()) {
      throw failure(
          "SV9509",
          " takes no mail from `" + sender + "`: " + verdict.text(),
          "check from, return_path and user under [mail] with its administrator; the mails wait",
          null);
    }
  }

  /// The library's own sentence repeats where the connection was to go, in words of its settings.
  private String reason(MessagingException failure) {
    return isUnknownName(failure)
        ? "the name " + settings.host() + " is not known to DNS"
        : said(failure)
            .replaceFirst("^Couldn't connect to host, port: [^;]*; timeout -?\\d+: ", "");
  }

  private static boolean isUnknownName(Throwable failure) {
    return Causes.of(failure).stream().anyMatch(UnknownHostException.class::isInstance);
  }

  private String said(MessagingException failure) {
    return settings.password().hiddenIn(Wire.text(failure));
  }

  private static boolean isTls(Throwable failure) {
    return Causes.of(failure).stream().anyMatch(SmtpFailures::isOfTls);
  }

  private static boolean isOfTls(Throwable cause) {
    // The library has no type of its own for these two.
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    return cause instanceof SSLException
        || cause instanceof CertificateException
        || message.contains("STARTTLS")
        || message.contains("identity");
  }

  private RunFailure failure(
      String code, String complaint, String help, @Nullable MessagingException cause) {
    String server = "mail server `" + settings.host() + ":" + settings.port() + "`";
    return new RunFailure.Delivery(code, server + complaint, help, cause);
  }
}

package io.svodka.delivery.mail;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import java.time.Duration;

/// Where and how to reach a mail server.
///
/// @param user name to sign in with; empty when the server asks for none
/// @param clientName how this machine greets the server, such as `reports.example.com`
public record SmtpSettings(
    String host,
    int port,
    SmtpSecurity security,
    String user,
    Secret password,
    String clientName,
    Timeouts timeouts) {
  public SmtpSettings {
    if (security == SmtpSecurity.NONE && !isLoopback(host)) {
      throw new RunFailure.Setup(
          "SV9502",
          "mail to `" + host + "` would travel unencrypted",
          "use `starttls` or `tls`; `none` is allowed only for a server on this machine",
          null);
    }
  }

  /// How long to wait for the server.
  ///
  /// @param connect for the connection
  /// @param write for each piece of the message to be taken
  /// @param read for each reply; servers may take ten minutes to answer the end of a message
  public record Timeouts(Duration connect, Duration write, Duration read) {
    public static final Timeouts STANDARD =
        new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10));
  }

  // Literal addresses only: a name could lead anywhere by the time it is looked up.
  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }
}

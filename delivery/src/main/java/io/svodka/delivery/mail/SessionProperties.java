package io.svodka.delivery.mail;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/// Says the settings in the mail library's words. Its own defaults wait for ever and send in the
/// clear when the server offers no TLS.
final class SessionProperties {
  private final Properties properties = new Properties();
  private final String prefix;

  private SessionProperties(String protocol) {
    this.prefix = "mail." + protocol + ".";
  }

  /// Says how to reach a mailbox, as carefully as a server that takes mails.
  static Properties ofMailbox(SmtpSettings settings, String protocol, SSLSocketFactory trust) {
    SessionProperties session = new SessionProperties(protocol);
    session.addTimeouts(settings.timeouts());
    session.addSecurity(settings.security(), trust);
    session.set("ssl.enable", String.valueOf(settings.security() == SmtpSecurity.TLS));
    session.set("partialfetch", "false");
    return session.properties;
  }

  static Properties of(SmtpSettings settings, SSLSocketFactory trust) {
    SessionProperties session = new SessionProperties(settings.security().protocol());
    session.addConduct(settings);
    session.addTimeouts(settings.timeouts());
    session.addSecurity(settings.security(), trust);
    return session.properties;
  }

  private void addConduct(SmtpSettings settings) {
    set("localhost", settings.clientName());
    set("auth", String.valueOf(!settings.user().isEmpty()));
    set("auth.mechanisms", "PLAIN LOGIN");
    // Waiting for a goodbye could take as long as waiting for a mail.
    set("quitwait", "false");
    set("allow8bitmime", "false");
  }

  private void addTimeouts(SmtpSettings.Timeouts timeouts) {
    set("connectiontimeout", millis(timeouts.connect()));
    set("writetimeout", millis(timeouts.write()));
    properties.put(prefix + "executor.writetimeout", new WriteWatch());
    set("timeout", millis(timeouts.read()));
  }

  private void addSecurity(SmtpSecurity security, SSLSocketFactory trust) {
    boolean isUpgraded = security == SmtpSecurity.STARTTLS_REQUIRED;
    set("starttls.enable", String.valueOf(isUpgraded));
    set("starttls.required", String.valueOf(isUpgraded));
    set("ssl.checkserveridentity", "true");
    set("ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put(prefix + "socketFactory", new PromptSockets());
    properties.put(prefix + "ssl.socketFactory", new PromptTls(trust));
    // Else a failed handshake is tried again with another trust.
    set("socketFactory.fallback", "false");
  }

  private void set(String name, String value) {
    properties.setProperty(prefix + name, value);
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}

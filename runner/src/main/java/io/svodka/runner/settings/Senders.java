package io.svodka.runner.settings;

import io.svodka.delivery.Mailbox;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads senders as people write them.
public final class Senders {
  /// Who mails come from where nobody is named: enough for files, not for a mail server.
  public static final Mailbox UNNAMED = new Mailbox("Svodka", "svodka@localhost.localdomain");

  private static final Pattern NAMED = Pattern.compile("(.*)<([^<>]+)>\\s*");

  private Senders() {}

  /// Returns the mailbox of `Name <address>` or of a bare address.
  public static Mailbox read(String text) {
    Matcher named = NAMED.matcher(text);
    return named.matches()
        ? new Mailbox(named.group(1).strip(), named.group(2).strip())
        : Mailbox.of(text.strip());
  }
}

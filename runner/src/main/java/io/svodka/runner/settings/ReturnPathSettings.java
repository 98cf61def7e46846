package io.svodka.runner.settings;

import io.svodka.delivery.Lanes;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.mail.ReturnPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `[mail]` says of the addresses to which mails come back.
final class ReturnPathSettings {
  /// What stands before the `@` may have 64 letters, and a mark takes up to 39.
  private static final int LONGEST = 25;

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9._=+-]*)\\{mail}([A-Za-z0-9._=+-]*)@([^@\\s{}]+)");

  private ReturnPathSettings() {}

  /// Returns how the addresses are made; nothing where mails come back to their sender.
  static List<ReturnPath> read(Section mail) {
    String text = mail.text("return_path", "");
    if (text.isEmpty()) {
      return List.of();
    }
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || written.group(1).length() + written.group(2).length() > LONGEST) {
      throw mail.failure(
          "return_path",
          "is no address with {mail} before the @",
          "write it as return_path = \"bounces+{mail}@example.com\", with up to "
              + LONGEST
              + " letters beside {mail}");
    }
    String domain = Lanes.domain(Mailbox.of("a@" + written.group(3)).wireAddress());
    return List.of(new ReturnPath(written.group(1), written.group(2) + "@" + domain));
  }
}

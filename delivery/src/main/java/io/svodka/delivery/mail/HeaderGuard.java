package io.svodka.delivery.mail;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Rendition;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.regex.Pattern;

/// Refuses messages with a text that could break out of its header. Texts are refused, never
/// cleaned: what is sent is what was written.
final class HeaderGuard {
  private static final Pattern BREAKOUT =
      Pattern.compile("[\\u0000-\\u001F\\u007F\\u0085\\u2028\\u2029]");
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]+");
  private static final Pattern FOLDER = Pattern.compile("[/\\\\]");
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_LOCAL_PART = 64;

  private final Message message;

  HeaderGuard(Message message) {
    this.message = message;
  }

  /// Throws unless every header of the message is safe.
  void check() {
    checkMailbox("from", message.from());
    checkMailboxes("to", message.to());
    checkMailboxes("cc", message.cc());
    checkAddress("recipient", message.key().recipient());
    checkText("subject", message.subject());
    for (Rendition attachment : message.attachments()) {
      checkFileName(attachment.fileName());
    }
  }

  private void checkMailboxes(String field, List<Mailbox> mailboxes) {
    for (Mailbox mailbox : mailboxes) {
      checkMailbox(field, mailbox);
    }
  }

  private void checkMailbox(String field, Mailbox mailbox) {
    checkText("name in " + field, mailbox.name());
    // Clients that show only the name would show a foreign address.
    require(!mailbox.name().contains("@"), "name in " + field, "contains `@`");
    checkAddress(field, mailbox.wireAddress());
  }

  private void checkAddress(String field, String address) {
    checkText(field, address);
    require(address.length() <= LONGEST_ADDRESS, field, "is longer than 254 characters");
    int at = address.lastIndexOf('@');
    require(at > 0, field, "is not an address: `" + address + "`");
    require(at <= LONGEST_LOCAL_PART, field, "has more than 64 characters before the `@`");
    require(
        VISIBLE_ASCII.matcher(address).matches(), field, "has letters other than ASCII before `@`");
    require(isStrictAddress(address), field, "is not one plain address: `" + address + "`");
  }

  private static boolean isStrictAddress(String address) {
    try {
      InternetAddress parsed = new InternetAddress(address, true);
      return !parsed.isGroup() && address.equals(parsed.getAddress());
    } catch (AddressException e) {
      return false;
    }
  }

  private void checkFileName(String name) {
    checkText("attachment's file name", name);
    require(!name.isBlank(), "attachment's file name", "is empty");
    require(!FOLDER.matcher(name).find(), "attachment's file name", "contains a folder");
  }

  private void checkText(String field, String text) {
    require(!BREAKOUT.matcher(text).find(), field, "contains a line break or control character");
  }

  private void require(boolean isSafe, String field, String complaint) {
    if (!isSafe) {
      throw new RunFailure.Delivery(
          "SV9501",
          "the " + field + " of " + Naming.of(message.key()) + " " + complaint,
          "correct the text or the data it comes from; nothing was sent",
          null);
    }
  }
}

package io.svodka.delivery.ledger;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Rendition;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Binds a letter to its recipient and its files: the digest of all of them together. A letter that
/// lies under the number of another one, or that points to a file of another one, does not fit its
/// seal. The number of a repetition is left out: it says the same.
final class Seal {
  private Seal() {}

  static String of(Message message) {
    List<String> parts = new ArrayList<>();
    MessageKey key = message.key();
    parts.addAll(List.of(key.delivery(), key.slot(), key.burstKey(), key.recipient()));
    parts.addAll(List.of(message.subject(), message.html(), message.text()));
    parts.add(addresses(List.of(message.from())));
    parts.add(addresses(message.to()));
    parts.add(addresses(message.cc()));
    for (Rendition file : message.attachments()) {
      parts.add(file.format().name());
      parts.add(file.fileName());
      parts.add(file.content().sha256());
    }
    return Content.sha256(written(parts));
  }

  private static String addresses(List<Mailbox> mailboxes) {
    return Letters.written(mailboxes);
  }

  /// The length goes first, so that no two lists of parts run together into the same bytes.
  private static byte[] written(List<String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String part : parts) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package io.svodka.delivery.mail;

import io.svodka.delivery.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A body in HTML whose pictures have become parts of the mail. Renderers leave pictures in the
/// body as addresses that hold their bytes, so that a body is one text wherever it is kept; mail
/// programs show only pictures that come as parts.
///
/// @param html names the parts in place of the bytes
record InlinePictures(String html, List<MimeBodyPart> parts) {
  private static final Pattern PICTURE =
      Pattern.compile("src=\"data:(image/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)\"");

  InlinePictures {
    parts = List.copyOf(parts);
  }

  static InlinePictures of(Message message) throws MessagingException {
    Matcher found = PICTURE.matcher(message.html());
    List<MatchResult> pictures = found.results().toList();
    List<MimeBodyPart> parts = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    int rest = 0;
    for (MatchResult picture : pictures) {
      String id = "picture" + (parts.size() + 1) + "." + address(message);
      parts.add(Parts.picture(picture.group(1), picture.group(2), id));
      html.append(message.html(), rest, picture.start())
          .append("src=\"cid:")
          .append(id)
          .append('"');
      rest = picture.end();
    }
    return new InlinePictures(html + message.html().substring(rest), parts);
  }

  /// A name within this mail: it need not be secret, and the same mail gets the same.
  private static String address(Message message) {
    String sender = message.from().wireAddress();
    return message.key().packId() + sender.substring(Math.max(0, sender.lastIndexOf('@')));
  }
}

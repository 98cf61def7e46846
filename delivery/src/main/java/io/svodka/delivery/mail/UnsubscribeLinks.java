package io.svodka.delivery.mail;

import io.svodka.delivery.links.Signing;
import io.svodka.model.secret.Secret;
import java.net.URI;
import java.util.Optional;

/// Links by which a recipient ends a delivery with one click (RFC 8058). A link names recipient and
/// delivery and is signed, so that nobody can make one for somebody else; it opens nothing else.
///
/// @param base what links begin with, such as `https://reports.example.com/unsubscribe`
public record UnsubscribeLinks(URI base, Secret secret) {
  private static final String VERSION = "1";

  /// What a link ends.
  public record Ending(String recipient, String delivery) {}

  /// Returns the link of a recipient and a delivery.
  public String link(String recipient, String delivery) {
    String address = base.toString();
    return address
        + (address.endsWith("/") ? "" : "/")
        + new Signing(secret).token(VERSION + "\n" + recipient + "\n" + delivery);
  }

  /// Returns what a token of a link ends; nothing where it is not one of ours.
  public Optional<Ending> read(String token) {
    return new Signing(secret)
        .read(token)
        .map(text -> text.split("\n", -1))
        .filter(parts -> parts.length == 3 && parts[0].equals(VERSION))
        .map(parts -> new Ending(parts[1], parts[2]));
  }
}

package io.svodka.delivery.links;

import io.svodka.delivery.MessageKey;
import io.svodka.model.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Links to single files, for recipients whose mail would be too large. A link names one file of
/// one delivery to one recipient and ends at a time; it opens nothing else.
///
/// @param base what links begin with, such as `https://reports.example.com/files`
/// @param valid how long a link can be used
public record FileLinks(URI base, Secret secret, Duration valid) {
  private static final String VERSION = "file 1";

  /// What a link opens.
  ///
  /// @param delivery identifies delivery, period, key and recipient
  public record Opened(String delivery, String sha256, Instant until) {}

  /// Returns until when a link that is made at a time can be used.
  public Instant until(Instant from) {
    return Instant.ofEpochSecond(from.plus(valid).getEpochSecond());
  }

  public String link(MessageKey key, String sha256, Instant from) {
    String text = String.join("\n", VERSION, key.id(), sha256, "" + until(from).getEpochSecond());
    String address = base.toString();
    return address + (address.endsWith("/") ? "" : "/") + new Signing(secret).token(text);
  }

  /// Returns what a token opens, also when its time is over; nothing where it is not one of ours.
  public Optional<Opened> read(String token) {
    return new Signing(secret)
        .read(token)
        .map(text -> text.split("\n", -1))
        .filter(parts -> parts.length == 4 && parts[0].equals(VERSION))
        .map(
            parts ->
                new Opened(parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3]))));
  }
}

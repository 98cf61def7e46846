package io.svodka.delivery.desk;

import io.svodka.model.rendition.Rendition;
import java.time.Instant;
import java.util.Optional;

/// The files of mails that were sent, for those who follow a link to them.
public interface SentFiles {
  /// Returns a file that a delivery has carried; nothing where it is not kept any more, or the
  /// delivery was not sent.
  ///
  /// @param delivery identifies delivery, period, key and recipient
  Optional<Rendition> find(String delivery, String sha256);

  /// As `find`, and writes into the audit that the file was fetched.
  Optional<Rendition> fetch(String delivery, String sha256, Instant now);
}

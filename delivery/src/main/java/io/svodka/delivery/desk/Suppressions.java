package io.svodka.delivery.desk;

import java.time.Instant;
import java.util.List;

/// Who is not written to any more.
public interface Suppressions {
  List<Suppression> list();

  /// Keeps mails of a delivery from a recipient from now on; a second time changes nothing.
  ///
  /// @param delivery name of a delivery or an alert; empty for all
  void add(String recipient, String delivery, String reason, Instant now);

  /// Lets a recipient be written to again, and returns whether it was not.
  ///
  /// @param by who decides
  boolean remove(String recipient, String delivery, String by, Instant now);

  record Suppression(String recipient, String delivery, String reason, Instant since) {}
}

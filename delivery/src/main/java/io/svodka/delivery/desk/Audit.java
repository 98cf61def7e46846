package io.svodka.delivery.desk;

import java.time.Instant;
import java.util.List;

/// The chain of what was run, decided and changed. Each entry holds the digest of the one before,
/// so nothing can be changed, left out or put in between without a trace.
public interface Audit {
  /// Returns the newest entries, newest first.
  List<Entry> list(int most);

  /// Checks the whole chain.
  Finding verify();

  /// @param digest of everything in this entry and of the digest before it
  record Entry(
      long id,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      String digest) {}

  /// What a check has found.
  sealed interface Finding {
    /// @param digest of the last entry; whoever keeps it elsewhere can tell later that nothing
    ///   before it was changed
    record Intact(long entries, String digest) implements Finding {}

    record Broken(long id, String why) implements Finding {}
  }
}

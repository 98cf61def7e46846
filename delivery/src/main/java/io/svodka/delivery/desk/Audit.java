package io.svodka.delivery.desk;

import java.time.Instant;
import java.util.List;

/// The chain of what was run, decided and changed. Each entry holds the digest of the one before,
/// so nothing can be changed, left out or put in between without a trace.
public interface Audit {
  /// Returns the newest entries, newest first.
  List<Entry> list(int most);

  /// Writes down which state of the specification is worked by from now on; nothing where that is
  /// the one that was written down last, as by another service.
  ///
  /// @param digest of the specification
  /// @param commit that it was taken from; empty where it lies under no version control
  void takenOver(String digest, String commit, Instant at);

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

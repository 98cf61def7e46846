package io.svodka.delivery;

import io.svodka.delivery.editions.EditionMark;
import java.util.List;

/// Where a message comes from, so that the ledger can tell who got which figures.
///
/// @param run number of the run in the ledger; 0 for a message that no run made
/// @param rows of data behind the message
/// @param release whether it may leave by itself
/// @param reason why it may not
/// @param edition what it carries; one, or none where that is not archived
/// @param name who the pack is for, as people say it; empty where it is for nobody in particular
public record Origin(
    long run, long rows, Release release, String reason, List<EditionMark> edition, String name) {
  public static final Origin NONE = new Origin(0, 0, Release.AT_ONCE);

  public Origin {
    edition = List.copyOf(edition);
  }

  /// The origin of a message that is not archived.
  public Origin(long run, long rows, Release release) {
    this(run, rows, release, "waits to be released", List.of(), "");
  }

  public enum Release {
    AT_ONCE,
    /// It waits in the ledger until a person lets it go.
    BY_A_PERSON
  }
}

package io.svodka.delivery;

/// Where a message comes from, so that the ledger can tell who got which figures.
///
/// @param run number of the run in the ledger; 0 for a message that no run made
/// @param rows of data behind the message
/// @param release whether it may leave by itself
public record Origin(long run, long rows, Release release) {
  public static final Origin NONE = new Origin(0, 0, Release.AT_ONCE);

  public enum Release {
    AT_ONCE,
    /// It waits in the ledger until a person lets it go.
    BY_A_PERSON
  }
}

package io.svodka.engine.query;

import java.time.Duration;
import java.util.List;

/// What a connection told of itself.
///
/// @param product the database and its version
/// @param zone the time zone that the server itself keeps; empty where it keeps none
/// @param ahead how far its clock is before ours; one entry or none
public record ConnectionFacts(String product, String zone, List<Duration> ahead, Rights rights) {
  public ConnectionFacts {
    ahead = List.copyOf(ahead);
  }

  /// What its user could do besides reading, if it were asked to.
  public sealed interface Rights {
    /// Nothing.
    record ReadOnly() implements Rights {}

    /// A file of the project, which is opened to be read.
    record OpenedToRead() implements Rights {}

    /// @param tables of how many it may change rows
    record MayWrite(long tables) implements Rights {}

    /// An administrator, whom nothing is refused.
    record Everything() implements Rights {}

    /// The database has no list of rights that we could ask for.
    record Unknown() implements Rights {}
  }
}

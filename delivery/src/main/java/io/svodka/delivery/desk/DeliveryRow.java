package io.svodka.delivery.desk;

import io.svodka.delivery.Channel;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.MessageKey;
import java.time.Instant;

/// One mail to one address, as the ledger knows it.
///
/// @param reason why it is where it is, or what the server said
public record DeliveryRow(
    long id,
    MessageKey key,
    Channel channel,
    DeliveryState state,
    Attempts attempts,
    String reason,
    RunFacts run,
    Carried carried) {
  public long rows() {
    return carried.rows();
  }

  /// @param first when the message became known
  /// @param last when its state changed last
  public record Attempts(
      int count, Instant first, Instant last, Instant next, String messageId, Doubt doubt) {}

  /// Whether an earlier attempt of this message may have arrived.
  public enum Doubt {
    NONE,
    MAY_HAVE_ARRIVED_BEFORE
  }

  /// The run that made the message.
  ///
  /// @param id 0 where no run made it
  public record RunFacts(
      long id, String slot, String asOf, String specification, String revision, String dataAsOf) {}

  /// What it carries.
  ///
  /// @param rows of data behind it
  /// @param name who it is for, as people say it; empty where nobody knows
  /// @param edition its number in the archive; 0 where it is not kept there
  /// @param revision 1 for what was sent first
  /// @param previous number of the edition that this one corrects; 0 for none
  public record Carried(long rows, String name, long edition, int revision, long previous) {}
}

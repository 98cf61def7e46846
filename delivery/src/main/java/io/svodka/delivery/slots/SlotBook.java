package io.svodka.delivery.slots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The durable book of scheduled times. Several processes may share one.
public interface SlotBook {
  /// Returns when a schedule was first seen, which is now where it never was.
  Instant since(SlotOwner owner, Instant now);

  /// Returns what became of the slots of an owner in the days before its last one.
  List<SlotRow> recent(SlotOwner owner);

  /// Writes down slots, each once however often it is told and by whomever. Returns those that were
  /// new.
  ///
  /// @param missed those that nobody will run any more
  List<SlotMark> plan(List<SlotMark> due, List<SlotMark> missed, Instant now);

  /// Returns the right to work on the oldest slot of an owner; nothing where none waits or another
  /// worker is at one of them.
  Optional<SlotClaim> claim(SlotOwner owner, Instant now);

  /// Returns the right to work on one slot of an owner; nothing where it is not this one's turn, it
  /// is over, or another worker is at it.
  Optional<SlotClaim> claim(SlotOwner owner, String name, Instant now);

  /// Returns the slots that are not over, oldest first.
  List<SlotMark> open();

  /// Books how the work on a slot has ended. Does nothing when another worker has taken it over.
  void settle(SlotClaim claim, SlotState state, String detail, Instant now);

  /// Gives a slot back that is to be tried again.
  ///
  /// @param next not before this time
  void postpone(SlotClaim claim, String reason, Instant next, Instant now);

  /// Gives a slot back that was begun for nothing: the attempt does not count.
  void giveBack(SlotClaim claim, Instant now);

  /// Says that this process does not work on a slot any more, whether that could be booked or not:
  /// its claim is no longer renewed.
  void leave(SlotClaim claim);

  /// Makes the claims of this process last longer.
  void renew(Instant now);

  /// Returns slots, newest first.
  List<SlotRow> list(int most);

  /// Returns what became of the slots of an owner that have these names; those that were never
  /// written down are left out.
  List<SlotRow> find(SlotOwner owner, List<String> names);

  /// Returns how many slots are in which state.
  Map<SlotState, Long> counts();
}

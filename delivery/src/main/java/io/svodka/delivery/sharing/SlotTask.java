package io.svodka.delivery.sharing;

import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;

/// One scheduled time as a task among several services; kept as JSON.
///
/// @param name of the slot
public record SlotTask(SlotOwner.Kind kind, String owner, String name) {
  public static SlotTask of(SlotMark mark) {
    return new SlotTask(mark.owner().kind(), mark.owner().name(), mark.name());
  }
}

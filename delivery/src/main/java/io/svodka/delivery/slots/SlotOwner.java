package io.svodka.delivery.slots;

/// What a schedule belongs to.
public record SlotOwner(Kind kind, String name) {
  public enum Kind {
    DELIVERY,
    ALERT
  }
}

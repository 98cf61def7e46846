package io.svodka.delivery.sharing;

/// Does what a task asks for. It is the hand's to find out whether there is still something to do.
@FunctionalInterface
public interface SlotHand {
  TaskEnding work(SlotTask task);
}

package io.svodka.runner.service;

import io.svodka.delivery.slots.SlotMark;
import io.svodka.runner.agenda.Scheduled;
import java.util.List;

/// Who wants to know how the service goes.
public interface ServiceListener {
  void begun(SlotMark slot);

  void ended(SlotMark slot, SlotEnding ending);

  /// Scheduled times that nobody will run any more.
  void missed(Loaded project, Scheduled what, List<SlotMark> slots);

  /// Something went wrong that is tried again.
  void troubled(String what);
}

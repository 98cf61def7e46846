package io.svodka.runner.alert;

import io.svodka.delivery.alerts.Standing;
import io.svodka.engine.layout.AlertRows.AlertNotice;
import java.util.List;

/// What a look has changed for one subject.
///
/// @param standing how it stands from now on
/// @param notices mails that tell of it; empty where nobody is told
public record Turn(Standing standing, Telling telling, List<AlertNotice> notices) {
  public Turn {
    notices = List.copyOf(notices);
  }

  public enum Telling {
    NOTHING,
    FIRES,
    STILL_FIRES,
    RECOVERED
  }
}

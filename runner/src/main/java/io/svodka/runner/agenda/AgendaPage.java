package io.svodka.runner.agenda;

import java.time.Instant;
import java.util.List;

/// What lies around a moment, each list in the order of time.
public record AgendaPage(Instant moment, List<Appointment> past, List<Appointment> next) {
  public AgendaPage {
    past = List.copyOf(past);
    next = List.copyOf(next);
  }
}

package io.svodka.runner.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What lies around a moment, each list in the order of time.
///
/// @param further deliveries among them whose period an earlier time of theirs has, too
public record AgendaPage(
    Instant moment, List<Appointment> past, List<Appointment> next, Set<Appointment> further) {
  public AgendaPage {
    past = List.copyOf(past);
    next = List.copyOf(next);
    further = Set.copyOf(further);
  }

  /// Returns everything on the page.
  public Stream<Appointment> all() {
    return Stream.concat(past.stream(), next.stream());
  }
}

package io.svodka.cli;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Desk;
import io.svodka.delivery.desk.Selection;
import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.agenda.Appointment;
import io.svodka.runner.agenda.Scheduled;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What people sent for the periods of scheduled times. The first time of a period shares its mails
/// with them; a further one that is still to come has mails of its own.
record SentByHand(Desk desk) {
  private static final int MOST = 10_000;

  /// Returns in words what was sent for each appointment, such as `2 sent`.
  Map<SlotFates.Key, String> of(AgendaPage page) {
    Map<Scheduled, List<Appointment>> asked =
        page.all()
            .filter(each -> each.what().kind() == Scheduled.Kind.DELIVERY)
            .filter(each -> !page.further().contains(each) || !page.next().contains(each))
            .collect(Collectors.groupingBy(Appointment::what));
    Map<SlotFates.Key, String> words = new HashMap<>();
    asked.forEach(
        (what, appointments) -> {
          List<DeliveryRow> rows =
              desk.list(new Selection(Set.of(), what.name(), 0, MOST), Instant.now());
          appointments.forEach(each -> put(each, rows, words));
        });
    return words;
  }

  private static void put(
      Appointment appointment, List<DeliveryRow> rows, Map<SlotFates.Key, String> words) {
    String slot = appointment.period().start() + "/" + appointment.period().end();
    Map<DeliveryState, Long> counts =
        rows.stream()
            .filter(row -> row.key().slot().equals(slot))
            .collect(
                Collectors.groupingBy(DeliveryRow::state, TreeMap::new, Collectors.counting()));
    if (!counts.isEmpty()) {
      words.put(SlotFates.Key.of(appointment), words(counts));
    }
  }

  private static String words(Map<DeliveryState, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}

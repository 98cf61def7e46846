package io.svodka.cli;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.agenda.Appointment;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.service.Planner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of scheduled times, as the ledger has it.
///
/// @param rows those that are written down
/// @param byHand what people sent for their periods
/// @param unread why the ledger could not be read; empty where it was
record SlotFates(Map<Key, SlotRow> rows, Map<Key, String> byHand, String unread) {
  SlotFates {
    rows = Map.copyOf(rows);
    byHand = Map.copyOf(byHand);
  }

  /// Names of deliveries and of alerts may be alike.
  record Key(Scheduled.Kind kind, String id) {
    static Key of(Appointment appointment) {
      return new Key(appointment.what().kind(), appointment.id());
    }
  }

  Optional<SlotRow> of(Appointment appointment) {
    return Optional.ofNullable(rows.get(Key.of(appointment)));
  }

  /// Returns what people sent for the period of a time that no service began.
  Optional<String> byHand(Appointment appointment) {
    return of(appointment).isPresent()
        ? Optional.empty()
        : Optional.ofNullable(byHand.get(Key.of(appointment)));
  }

  /// Reads what became of the times of a page. Times can be shown without a ledger: where there is
  /// none yet, none is made; where it cannot be read, that is said.
  static SlotFates read(Path folder, Path output, AgendaPage page) {
    try {
      Post post = new Post(folder, Projects.settings(folder), output);
      if (!post.hasBooks()) {
        return new SlotFates(Map.of(), Map.of(), "");
      }
      try (LedgerBooks books = post.books()) {
        return new SlotFates(rows(books.slots(), page), new SentByHand(books.desk()).of(page), "");
      }
    } catch (RunFailure failure) {
      String why = Objects.toString(failure.getMessage(), "it is away");
      return new SlotFates(Map.of(), Map.of(), failure.code() + ": " + why);
    }
  }

  private static Map<Key, SlotRow> rows(SlotBook book, AgendaPage page) {
    Map<Scheduled, List<Appointment>> asked =
        page.all().collect(Collectors.groupingBy(Appointment::what));
    Map<Key, SlotRow> rows = new HashMap<>();
    asked.forEach(
        (what, appointments) -> {
          List<String> names = appointments.stream().map(Appointment::id).toList();
          book.find(Planner.owner(what), names)
              .forEach(row -> rows.put(new Key(what.kind(), row.mark().name()), row));
        });
    return rows;
  }
}

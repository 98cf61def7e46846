package io.svodka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.calendar.Slot;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.agenda.Appointment;
import java.time.zone.ZoneRulesProvider;
import java.util.Locale;

/// The times of schedules as JSON for other programs.
final class ScheduleJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ScheduleJson() {}

  static String print(AgendaPage page, SlotFates fates, ProjectSettings settings) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("from", page.moment().atZone(settings.zone()).toOffsetDateTime().toString());
    root.put("timezone", settings.zone().getId());
    root.put("tzdata", ZoneRulesProvider.getVersions("Europe/London").lastEntry().getKey());
    settings.calendar().daysOff().calendar().forEach(name -> root.put("holidays", name));
    if (!fates.unread().isEmpty()) {
      root.put("ledger_unread", fates.unread());
    }
    ArrayNode slots = root.putArray("slots");
    page.past().forEach(each -> add(slots.addObject().put("when", "past"), each, page, fates));
    page.next().forEach(each -> add(slots.addObject().put("when", "next"), each, page, fates));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(
      ObjectNode node, Appointment appointment, AgendaPage page, SlotFates fates) {
    Slot slot = appointment.slot();
    node.put("id", appointment.id());
    node.put("kind", appointment.what().kind().name().toLowerCase(Locale.ROOT));
    node.put("name", appointment.what().name());
    node.put("title", appointment.what().title());
    node.put("at", slot.time().toOffsetDateTime().toString());
    node.put("zone", slot.zone().getId());
    node.put("as_of", slot.asOf().toString());
    if (!appointment.period().equals(Calendar.ALL_TIME)) {
      ObjectNode period = node.putObject("period");
      period.put("from", appointment.period().start().toString());
      period.put("to", appointment.period().lastDay().toString());
    }
    node.put("again", page.further().contains(appointment));
    fates.byHand(appointment).ifPresent(sent -> node.put("by_hand", sent));
    fates
        .of(appointment)
        .ifPresentOrElse(
            row -> {
              node.put("state", row.state().name().toLowerCase(Locale.ROOT));
              node.put("detail", row.detail());
              node.put("attempts", row.attempts());
              node.put("changed_at", row.changedAt().toString());
            },
            () -> node.putNull("state"));
  }
}

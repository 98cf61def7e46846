package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.agenda.Appointment;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The times of schedules as a table.
final class ScheduleTable {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

  private final ProjectSettings settings;

  private final SlotFates fates;

  ScheduleTable(ProjectSettings settings, SlotFates fates) {
    this.settings = settings;
    this.fates = fates;
  }

  List<String> lines(AgendaPage page) {
    if (page.past().isEmpty() && page.next().isEmpty()) {
      return List.of("nothing comes by itself");
    }
    TextTable table =
        new TextTable(
            List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
            List.of("", "time", "what", "period", "state"));
    String absent = fates.unread().isEmpty() ? "not in the ledger" : "unknown";
    page.past().forEach(each -> table.add(row("past", each, page, absent)));
    page.next().forEach(each -> table.add(row("next", each, page, "")));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add("past and next are seen from " + seenFrom(page));
    lines.add("times are those of " + settings.zone() + ", unless another zone is named");
    lines.add("workdays: " + workdays());
    lines.addAll(about(page));
    return lines;
  }

  private String seenFrom(AgendaPage page) {
    return MOMENT.format(page.moment().atZone(settings.zone()));
  }

  private List<String> row(String when, Appointment appointment, AgendaPage page, String absent) {
    ZoneId zone = appointment.slot().zone();
    String time = MOMENT.format(appointment.slot().time());
    return List.of(
        when,
        zone.equals(settings.zone()) ? time : time + " " + zone,
        appointment.what().name(),
        PeriodWords.of(appointment.period())
            + (page.further().contains(appointment) ? ", again" : ""),
        fates
            .of(appointment)
            .map(ScheduleTable::state)
            .or(() -> fates.byHand(appointment).map(sent -> "by hand: " + sent))
            .orElse(absent));
  }

  private static String state(SlotRow row) {
    String word = row.state().name().toLowerCase(Locale.ROOT);
    return row.detail().isEmpty() ? word : word + ": " + row.detail();
  }

  private List<String> about(AgendaPage page) {
    List<String> about = new ArrayList<>();
    if (!page.further().isEmpty()) {
      about.add(
          "again: an earlier time reports on the same period; `svodka serve` mails it once more,"
              + " `svodka send` does not");
    }
    if (!fates.unread().isEmpty()) {
      about.add("unknown: the ledger cannot be read, " + fates.unread());
      return about;
    }
    if (page.all().anyMatch(each -> fates.byHand(each).isPresent())) {
      about.add(
          "by hand: `svodka send` was called for this period, and `svodka serve` does not send the"
              + " same mails once more");
    }
    if (page.past().stream().anyMatch(this::isUnknown)) {
      about.add(
          "not in the ledger: no service was running, or it did not know the schedule yet, and"
              + " nobody sent it by hand");
    }
    return about;
  }

  private boolean isUnknown(Appointment appointment) {
    return fates.of(appointment).isEmpty() && fates.byHand(appointment).isEmpty();
  }

  private String workdays() {
    DaysOff daysOff = settings.calendar().daysOff();
    List<String> parts = new ArrayList<>();
    daysOff.calendar().forEach(name -> parts.add("those of " + name));
    if (parts.isEmpty()) {
      parts.add("Monday to Friday");
    }
    if (!daysOff.listed().isEmpty()) {
      parts.add(Counts.of(daysOff.listed().size(), "day") + " of the project's own list");
    }
    return String.join(", and ", parts);
  }
}

package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.engine.calendar.Calendar;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.value.Period;
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
    page.past().forEach(each -> table.add(row("past", each, absent)));
    page.next().forEach(each -> table.add(row("next", each, "")));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add("times are those of " + settings.zone() + ", unless another zone is named");
    lines.add("workdays: " + workdays());
    lines.addAll(about(page));
    return lines;
  }

  private List<String> row(String when, Appointment appointment, String absent) {
    ZoneId zone = appointment.slot().zone();
    String time = MOMENT.format(appointment.slot().time());
    return List.of(
        when,
        zone.equals(settings.zone()) ? time : time + " " + zone,
        appointment.what().name(),
        words(appointment.period()),
        fates.of(appointment).map(ScheduleTable::state).orElse(absent));
  }

  private static String state(SlotRow row) {
    String word = row.state().name().toLowerCase(Locale.ROOT);
    return row.detail().isEmpty() ? word : word + ": " + row.detail();
  }

  private List<String> about(AgendaPage page) {
    if (!fates.unread().isEmpty()) {
      return List.of("unknown: the ledger cannot be read, " + fates.unread());
    }
    return page.past().stream().allMatch(each -> fates.of(each).isPresent())
        ? List.of()
        : List.of("not in the ledger: no service was running, or it did not know the schedule yet");
  }

  private static String words(Period period) {
    return period.equals(Calendar.ALL_TIME)
        ? "all time"
        : period.days() == 1
            ? period.start().toString()
            : period.start() + " to " + period.lastDay();
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

package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
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

  ScheduleTable(ProjectSettings settings) {
    this.settings = settings;
  }

  List<String> lines(AgendaPage page) {
    if (page.past().isEmpty() && page.next().isEmpty()) {
      return List.of("nothing comes by itself");
    }
    TextTable table =
        new TextTable(
            List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
            List.of("", "time", "what", "period"));
    page.past().forEach(each -> table.add(row("past", each)));
    page.next().forEach(each -> table.add(row("next", each)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add("times are those of " + settings.zone() + ", unless another zone is named");
    lines.add("workdays: " + workdays());
    return lines;
  }

  private List<String> row(String when, Appointment appointment) {
    ZoneId zone = appointment.slot().zone();
    String time = MOMENT.format(appointment.slot().time());
    return List.of(
        when,
        zone.equals(settings.zone()) ? time : time + " " + zone,
        appointment.what().name(),
        words(appointment.period()));
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

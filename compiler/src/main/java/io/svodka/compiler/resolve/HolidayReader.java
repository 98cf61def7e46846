package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.HolidayProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Text;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.DaysOff.Kind;
import io.svodka.model.plan.DaysOff.ListedDay;
import io.svodka.model.plan.HolidayCalendars;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads which days are no workdays: a calendar everybody knows, a list of the project's own with
/// the same name, or both.
final class HolidayReader {
  private static final String KIND = ".csv";
  private static final int CELLS = 3;

  private final Findings findings;
  private final List<SourceFile> lists;

  HolidayReader(Findings findings, List<SourceFile> lists) {
    this.findings = findings;
    this.lists = lists;
  }

  /// Returns the days off of the calendar with this name.
  DaysOff read(Text name) {
    Optional<SourceFile> list =
        lists.stream().filter(file -> name(file).equalsIgnoreCase(name.value())).findFirst();
    HolidayCalendars calendars = HolidayCalendars.known();
    Optional<String> known = calendars.find(name.value());
    if (list.isEmpty() && known.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(
              name.span(), Thing.HOLIDAYS, name.value(), calendars.names()));
    }
    return new DaysOff(known.stream().toList(), list.map(this::days).orElse(List.of()));
  }

  /// Reports the lists that no calendar of the project has the name of.
  void checkUsed(List<Text> calendars) {
    for (SourceFile list : lists) {
      if (calendars.stream().noneMatch(each -> each.value().equalsIgnoreCase(name(list)))) {
        findings.add(
            new NamingProblem.Unused(span(list, list.lines(), 1), Thing.HOLIDAYS, name(list)));
      }
    }
  }

  private static String name(SourceFile list) {
    String path = list.id().path();
    return path.substring(path.lastIndexOf('/') + 1, path.length() - KIND.length());
  }

  /// A line that is not understood makes the rest doubtful: mostly the whole file is written
  /// otherwise.
  private List<ListedDay> days(SourceFile list) {
    LineTable lines = list.lines();
    Map<LocalDate, Span> places = new LinkedHashMap<>();
    List<ListedDay> days = new ArrayList<>();
    for (int number = 1; number <= lines.count(); number++) {
      String line = lines.lineText(number).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Span span = span(list, lines, number);
      Optional<ListedDay> read = day(line);
      if (read.isEmpty()) {
        findings.add(new HolidayProblem.Unreadable(span));
        return List.of();
      }
      Span first = places.putIfAbsent(read.get().day(), span);
      if (first != null) {
        findings.add(new HolidayProblem.Twice(span, read.get().day(), first));
      }
      days.add(read.get());
    }
    return days;
  }

  private static Optional<ListedDay> day(String line) {
    String[] cells = line.split("[,;]", CELLS);
    try {
      return cells.length < 2
          ? Optional.empty()
          : kind(cells[1].strip())
              .map(kind -> new ListedDay(LocalDate.parse(cells[0].strip()), kind));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Kind> kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "off" -> Optional.of(Kind.OFF);
      case "work" -> Optional.of(Kind.WORK);
      default -> Optional.empty();
    };
  }

  private static Span span(SourceFile list, LineTable lines, int number) {
    int start = lines.startOf(number);
    return new Span(list.id(), start, start + lines.lineText(number).stripTrailing().length());
  }
}

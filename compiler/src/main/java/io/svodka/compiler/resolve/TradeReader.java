package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.TradeQuarter;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.TradeCalendar;
import io.svodka.model.plan.TradeCalendar.Quarter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads the trade calendar: its quarters follow one another in numbers and in days, begin with a
/// week, and make years of 52 or 53 weeks.
final class TradeReader {
  private static final int QUARTERS = 4;
  private static final int SHORT_YEAR = 52;
  private static final int LONG_YEAR = 53;

  private final Findings findings;
  private final DayOfWeek weekStart;

  TradeReader(Findings findings, DayOfWeek weekStart) {
    this.findings = findings;
    this.weekStart = weekStart;
  }

  /// Returns the calendar of a project. What follows a mistake is doubtful, so that only the first
  /// one is reported.
  TradeCalendar read(Collection<Declaration.Calendar> declared) {
    List<Quarter> quarters = new ArrayList<>();
    for (Declaration.Calendar calendar : declared) {
      check(calendar);
      calendar.quarters().forEach(line -> quarters.add(quarter(line)));
    }
    return new TradeCalendar(quarters);
  }

  private static Quarter quarter(TradeQuarter line) {
    return new Quarter(line.year(), line.number(), line.start(), line.weeks());
  }

  private void check(Declaration.Calendar calendar) {
    List<Quarter> quarters = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (TradeQuarter line : calendar.quarters()) {
      if (!fits(line, quarters, places)) {
        return;
      }
      quarters.add(quarter(line));
      places.add(line.span());
      if (line.number() == QUARTERS && !hasLength(line, quarters)) {
        return;
      }
    }
    checkEnd(calendar, quarters);
  }

  private boolean fits(TradeQuarter line, List<Quarter> before, List<Span> places) {
    int number = before.size() % QUARTERS + 1;
    int year = before.isEmpty() ? line.year() : before.getLast().year() + (number == 1 ? 1 : 0);
    if (line.number() != number || line.year() != year) {
      findings.add(new TradeProblem.OutOfOrder(line.span(), named(year, number)));
      return false;
    }
    return before.isEmpty()
        ? startsWeek(line)
        : follows(line, before.getLast().end(), places.getLast()) && startsWeek(line);
  }

  private boolean follows(TradeQuarter line, LocalDate expected, Span before) {
    if (line.start().isAfter(expected)) {
      findings.add(new TradeProblem.Gap(line.span(), expected, line.start(), before));
    } else if (line.start().isBefore(expected)) {
      findings.add(new TradeProblem.Overlap(line.span(), expected, line.start(), before));
    }
    return line.start().equals(expected);
  }

  private boolean startsWeek(TradeQuarter line) {
    boolean starts = line.start().getDayOfWeek() == weekStart;
    if (!starts) {
      findings.add(new TradeProblem.MidWeek(line.span(), line.start(), weekStart));
    }
    return starts;
  }

  private boolean hasLength(TradeQuarter last, List<Quarter> quarters) {
    int weeks =
        quarters.subList(quarters.size() - QUARTERS, quarters.size()).stream()
            .mapToInt(Quarter::count)
            .sum();
    boolean fits = weeks == SHORT_YEAR || weeks == LONG_YEAR;
    if (!fits) {
      findings.add(new TradeProblem.YearLength(last.span(), last.year(), weeks));
    }
    return fits;
  }

  private void checkEnd(Declaration.Calendar calendar, List<Quarter> quarters) {
    int number = quarters.size() % QUARTERS;
    if (number > 0) {
      Quarter last = quarters.getLast();
      findings.add(
          new TradeProblem.OutOfOrder(calendar.name().span(), named(last.year(), number + 1)));
    }
  }

  private static String named(int year, int number) {
    return year + "-Q" + number;
  }
}

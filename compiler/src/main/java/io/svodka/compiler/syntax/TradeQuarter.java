package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.time.LocalDate;
import java.util.List;

/// A line of a trade calendar: a quarter of a year, its first day, and the weeks of its periods.
public record TradeQuarter(int year, int number, LocalDate start, List<Integer> weeks, Span span) {
  public TradeQuarter {
    weeks = List.copyOf(weeks);
  }
}

package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/// A constant value as written.
public sealed interface Literal {
  /// Returns where it stands.
  Span span();

  record OfText(String value, Span span) implements Literal {}

  record OfNumber(BigDecimal value, Span span) implements Literal {}

  /// A percent; `15%` has the value 0.15.
  record OfPercent(BigDecimal value, Span span) implements Literal {}

  record OfDay(LocalDate value, Span span) implements Literal {}

  record OfMoment(LocalDateTime value, Span span) implements Literal {}

  record OfMonth(YearMonth value, Span span) implements Literal {}

  record OfQuarter(int year, int quarter, Span span) implements Literal {}

  /// A week by the ISO calendar.
  record OfWeek(int year, int week, Span span) implements Literal {}

  record OfTruth(boolean value, Span span) implements Literal {}

  record OfNull(Span span) implements Literal {}
}

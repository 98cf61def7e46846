package io.svodka.compiler.parse.tree;

import io.svodka.compiler.problem.LexicalProblem.InvalidConstant;
import io.svodka.compiler.syntax.Literal;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.LiteralContext;
import io.svodka.model.origin.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads constants. One that does not exist in the calendar is reported and read as nothing.
record LiteralReader(Reading reading) {
  private static final int WEEK_OR_QUARTER = 6;
  private static final int MOST_WEEKS = 53;
  private static final int MOST_QUARTERS = 4;

  Optional<Literal> readLiteral(LiteralContext literal) {
    return readLiteral((TerminalNode) literal.getChild(0));
  }

  Optional<Literal> readLiteral(TerminalNode constant) {
    Span span = reading.span(constant);
    try {
      return Optional.of(literal(constant, span));
    } catch (DateTimeException _) {
      reading.report(new InvalidConstant(constant.getText(), span));
      return Optional.empty();
    }
  }

  Optional<LocalDate> readDay(TerminalNode day) {
    return readLiteral(day)
        .flatMap(
            read ->
                read instanceof Literal.OfDay(var value, _)
                    ? Optional.of(value)
                    : Optional.empty());
  }

  Optional<LocalTime> readTime(TerminalNode time) {
    try {
      return Optional.of(LocalTime.parse(time.getText()));
    } catch (DateTimeException _) {
      reading.report(new InvalidConstant(time.getText(), reading.span(time)));
      return Optional.empty();
    }
  }

  private Literal literal(TerminalNode constant, Span span) {
    String text = constant.getText().toUpperCase(Locale.ROOT);
    return switch (constant.getSymbol().getType()) {
      case SvodkaParser.TEXT_CONST ->
          new Literal.OfText(new LeafReader(reading).readText(constant).value(), span);
      case SvodkaParser.NUMBER_CONST -> new Literal.OfNumber(LeafReader.readNumber(constant), span);
      case SvodkaParser.PERCENT -> new Literal.OfPercent(LeafReader.readPercent(constant), span);
      case SvodkaParser.DATE_CONST -> new Literal.OfDay(LocalDate.parse(text), span);
      case SvodkaParser.DATETIME_CONST ->
          new Literal.OfMoment(
              LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME), span);
      case SvodkaParser.MONTH_CONST -> new Literal.OfMonth(YearMonth.parse(text), span);
      case SvodkaParser.QUARTER_CONST ->
          new Literal.OfQuarter(year(text), part(text, MOST_QUARTERS), span);
      case SvodkaParser.WEEK_CONST -> new Literal.OfWeek(year(text), part(text, MOST_WEEKS), span);
      case SvodkaParser.TRUE -> new Literal.OfTruth(true, span);
      case SvodkaParser.FALSE -> new Literal.OfTruth(false, span);
      default -> new Literal.OfNull(span);
    };
  }

  private static int year(String text) {
    return Integer.parseInt(text.substring(0, 4));
  }

  private static int part(String text, int most) {
    int part = Integer.parseInt(text.substring(WEEK_OR_QUARTER));
    if (part < 1 || part > most) {
      throw new DateTimeException("no such part of a year: " + part);
    }
    return part;
  }
}

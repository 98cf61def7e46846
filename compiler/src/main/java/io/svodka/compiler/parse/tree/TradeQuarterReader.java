package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.TradeQuarter;
import io.svodka.grammar.SvodkaParser.TradeQuarterContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the lines of a trade calendar. One that cannot be read is left out.
record TradeQuarterReader(Reading reading) {

  List<TradeQuarter> readAll(List<TradeQuarterContext> lines) {
    return lines.stream()
        .filter(line -> !reading.isBroken(line))
        .flatMap(line -> read(line).stream())
        .toList();
  }

  private Optional<TradeQuarter> read(TradeQuarterContext line) {
    LiteralReader literals = new LiteralReader(reading);
    LeafReader leaves = new LeafReader(reading);
    Optional<LocalDate> start = literals.readDay(line.DATE_CONST());
    Optional<Literal> place = literals.readLiteral(line.QUARTER_CONST());
    List<Integer> weeks = line.NUMBER_CONST().stream().map(leaves::readCount).toList();
    return place.isPresent()
            && start.isPresent()
            && place.get() instanceof Literal.OfQuarter(var year, var number, _)
        ? Optional.of(new TradeQuarter(year, number, start.get(), weeks, reading.span(line)))
        : Optional.empty();
  }
}

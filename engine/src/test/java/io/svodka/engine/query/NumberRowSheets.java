package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// More small tables whose figures can be checked by hand.
final class NumberRowSheets {
  static final ColumnType FINE = new ColumnType.Decimal(18, 3);
  static final ColumnType RATE = new ColumnType.Decimal(12, 6);

  private NumberRowSheets() {}

  static List<SourcePlan> sources(Function<String, Origin> origin) {
    ColumnType text = ColumnType.TEXT;
    return Stream.concat(
            NumberSheets.sources(origin).stream(),
            Stream.of(
                Plans.source(
                    "halves",
                    origin.apply("halves"),
                    List.of(
                        has("kind", text),
                        has("amount", FINE),
                        has("floating", ColumnType.FLOATING))),
                Plans.source(
                    "gaps",
                    origin.apply("gaps"),
                    List.of(has("word", text), has("n", ColumnType.WHOLE))),
                Plans.source(
                    "growths",
                    origin.apply("growths"),
                    List.of(
                        has("kind", text),
                        has("day", ColumnType.DAY),
                        has("amount", Plans.MONEY),
                        has("visits", ColumnType.WHOLE))),
                Plans.source(
                    "sales",
                    origin.apply("sales"),
                    List.of(
                        has("currency", text),
                        has("day", ColumnType.DAY),
                        has("amount", Plans.MONEY))),
                Plans.source(
                    "rates",
                    origin.apply("rates"),
                    List.of(has("currency", text), has("day", ColumnType.DAY), has("rate", RATE)))))
        .toList();
  }

  static List<List<Object>> rows(String table) {
    return switch (table) {
      case "halves" ->
          List.of(
              row("kind", "amount", "floating"),
              row("down", number("-2.345"), null),
              row("half", number("0.005"), null),
              row("none", number("-0.004"), -0.0),
              row("split", number("0.100"), null),
              row("up", number("2.345"), 1E3));
      case "gaps" ->
          List.of(row("word", "n"), row("", 1L), row(" ", 1L), row(null, 1L), row(null, 1L));
      case "growths" -> growths();
      case "sales" ->
          List.of(
              row("currency", "day", "amount"),
              row("USD", january(), number("0.01")),
              row("USD", january(), number("0.01")),
              row("USD", february(), number("100.00")),
              row("EUR", january(), number("5.00")));
      case "rates" ->
          List.of(
              row("currency", "day", "rate"),
              row("USD", january(), number("0.915533")),
              row("USD", february(), number("0.921117")),
              row("EUR", january(), number("1.000000")));
      default -> NumberSheets.rows(table);
    };
  }

  private static List<List<Object>> growths() {
    return List.of(
        row("kind", "day", "amount", "visits"),
        row("from nothing", february(), number("5.00"), null),
        row("from zero", january(), number("0.00"), null),
        row("from zero", february(), number("5.00"), null),
        row("from negative", january(), number("-5.00"), null),
        row("from negative", february(), number("5.00"), null),
        row("from unknown", january(), null, null),
        row("from unknown", february(), number("5.00"), null),
        row("to nothing", january(), number("5.00"), null),
        row("less negative", january(), number("-5.00"), null),
        row("less negative", february(), number("-3.00"), null),
        row("nothing", january(), number("0.00"), null),
        row("nothing", february(), number("0.00"), null),
        row("to negative", january(), number("5.00"), null),
        row("to negative", february(), number("-5.00"), null),
        row("share", january(), number("10.00"), 100L),
        row("share", february(), number("12.00"), 100L));
  }

  private static LocalDate january() {
    return LocalDate.of(2026, 1, 15);
  }

  private static LocalDate february() {
    return LocalDate.of(2026, 2, 15);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}

package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.TestProblem.Wanted;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.Literal;
import io.svodka.model.origin.Span;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads the cells of tests as values of a column's type.
final class TestCells {
  private final Findings findings;
  private final Texts texts;

  TestCells(Findings findings, Texts texts) {
    this.findings = findings;
    this.texts = texts;
  }

  /// Returns the names in a header; what is no name is reported and keeps its place empty.
  List<String> header(List<DataCell> cells) {
    return cells.stream().map(this::name).toList();
  }

  private String name(DataCell cell) {
    return switch (cell) {
      case DataCell.Words(var text, _) -> text;
      case DataCell.Constant(Literal.OfText(var text, _), _) -> text;
      case DataCell.Invalid _ -> "";
      case DataCell.Constant _, DataCell.Clock _, DataCell.Empty _ -> {
        findings.add(new TestProblem.HeaderUnfit(cell.span(), written(cell)));
        yield "";
      }
    };
  }

  /// Returns the value of a cell; one that does not fit is reported and absent.
  Value value(DataCell cell, String column, ColumnType type) {
    Optional<Value> value = fitting(cell, type);
    if (value.isEmpty()) {
      refuse(cell, column, wanted(type));
    }
    return value.orElse(Value.ABSENT);
  }

  void refuse(DataCell cell, String column, Wanted wanted) {
    findings.add(new TestProblem.CellUnfit(cell.span(), written(cell), column, wanted));
  }

  String written(DataCell cell) {
    return texts.at(cell.span());
  }

  private Optional<Value> fitting(DataCell cell, ColumnType type) {
    return switch (cell) {
      case DataCell.Empty _, DataCell.Invalid _ -> Optional.of(Value.ABSENT);
      case DataCell.Words(var text, _) ->
          type instanceof ColumnType.Text ? Optional.of(Value.of(text)) : Optional.empty();
      case DataCell.Clock(var time, var span) ->
          switch (type) {
            case ColumnType.Time _ -> Optional.of(Value.of(time.toString()));
            case ColumnType.Text _ -> Optional.of(Value.of(texts.at(span)));
            case ColumnType.Whole _,
                ColumnType.Decimal _,
                ColumnType.Floating _,
                ColumnType.Truth _,
                ColumnType.Day _,
                ColumnType.Moment _ ->
                Optional.empty();
          };
      case DataCell.Constant(var literal, var span) -> constant(literal, span, type);
    };
  }

  private Optional<Value> constant(Literal literal, Span span, ColumnType type) {
    return switch (type) {
      case ColumnType.Text _ ->
          Optional.of(
              literal instanceof Literal.OfText(var text, _)
                  ? Value.of(text)
                  : Value.of(texts.at(span)));
      case ColumnType.Whole _ -> number(literal, TestCells::isWhole);
      case ColumnType.Decimal(var precision, var scale) ->
          number(literal, found -> fits(found, precision, scale));
      case ColumnType.Floating _ -> number(literal, _ -> true);
      case ColumnType.Truth _ ->
          literal instanceof Literal.OfTruth(var holds, _)
              ? Optional.of(Value.of(holds))
              : Optional.empty();
      case ColumnType.Day _ ->
          literal instanceof Literal.OfDay(var day, _)
              ? Optional.of(Value.of(day))
              : Optional.empty();
      case ColumnType.Moment _ -> moment(literal);
      case ColumnType.Time _ -> Optional.empty();
    };
  }

  private interface NumberTest {
    boolean holds(BigDecimal number);
  }

  private static Optional<Value> number(Literal literal, NumberTest test) {
    return figure(literal).filter(test::holds).map(Value::of);
  }

  /// Returns the number that a literal is; a percent is a number too.
  static Optional<BigDecimal> figure(Literal literal) {
    return switch (literal) {
      case Literal.OfNumber(var number, _) -> Optional.of(number);
      case Literal.OfPercent(var share, _) -> Optional.of(share);
      case Literal.OfText _,
          Literal.OfDay _,
          Literal.OfMoment _,
          Literal.OfMonth _,
          Literal.OfQuarter _,
          Literal.OfWeek _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          Optional.empty();
    };
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean fits(BigDecimal number, int precision, int scale) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= scale && plain.precision() - plain.scale() <= precision - scale;
  }

  private static Optional<Value> moment(Literal literal) {
    return switch (literal) {
      case Literal.OfMoment(var at, _) -> Optional.of(new Value.Moment(at));
      case Literal.OfDay(var day, _) -> Optional.of(new Value.Moment(day.atStartOfDay()));
      case Literal.OfText _,
          Literal.OfNumber _,
          Literal.OfPercent _,
          Literal.OfMonth _,
          Literal.OfQuarter _,
          Literal.OfWeek _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          Optional.empty();
    };
  }

  private static Wanted wanted(ColumnType type) {
    return switch (type) {
      case ColumnType.Text _ -> new Wanted.Text();
      case ColumnType.Whole _ -> new Wanted.Whole();
      case ColumnType.Decimal(var precision, var scale) ->
          new Wanted.Decimals(precision - scale, scale);
      case ColumnType.Floating _ -> new Wanted.Figure();
      case ColumnType.Truth _ -> new Wanted.Truth();
      case ColumnType.Day _ -> new Wanted.Day();
      case ColumnType.Moment _ -> new Wanted.Moment();
      case ColumnType.Time _ -> new Wanted.Clock();
    };
  }
}

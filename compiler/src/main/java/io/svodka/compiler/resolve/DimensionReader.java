package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.problem.ValueKind;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.DimensionValue;
import io.svodka.compiler.syntax.Direction;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.compiler.type.Formats;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowReader;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads dimensions: columns, expressions, maps and bands.
final class DimensionReader {
  private static final RowExpr NOTHING = new RowExpr.Constant(Value.ABSENT, ColumnType.TEXT);

  private final Findings findings;
  private final Formats formats;
  private final ModelGraph graph;

  DimensionReader(Findings findings, Formats formats, ModelGraph graph) {
    this.findings = findings;
    this.formats = formats;
    this.graph = graph;
  }

  Dimension read(Model model, ModelItem.Dimension dimension) {
    String name = dimension.name().text();
    RowReader reader = graph.reader(model, name);
    List<String> order = new ArrayList<>();
    Row row = row(reader, dimension.value(), dimension.name(), order);
    ValueFormat format = usual(row);
    Type type = row.type();
    String missing = "";
    Optional<Dimension.Order> sorting = Optional.empty();
    for (FieldOption option : dimension.options()) {
      switch (option) {
        case FieldOption.Format(var spec, _) -> {
          format = formats.ofDimension(spec, row.type(), name);
          type = unitOf(format, type);
        }
        case FieldOption.MissingAs(var text, _) -> missing = text.value();
        case Owner _, Describe _, FieldOption.SameAs _ -> {}
        case FieldOption.SortBy(var by, var direction, _) ->
            sorting = Optional.of(sorting(reader, by, direction));
        case FieldOption.Good _,
            FieldOption.Time _,
            FieldOption.TotalAtPeriod _,
            FieldOption.EmptyAs _,
            FieldOption.EmptyAsNull _ ->
            findings.add(
                new UnsupportedProblem.Misplaced(option.span(), Thing.MEASURE, Thing.DIMENSION));
      }
    }
    return new Dimension(
        model,
        name,
        label(dimension),
        new Row(row.expr(), type),
        sorting.orElseGet(() -> declared(order)),
        missing,
        format,
        dimension.name().span());
  }

  private static String label(ModelItem.Dimension dimension) {
    return switch (dimension.label()) {
      case Label.Given(var text, _) -> text;
      case Label.Absent _ -> dimension.name().text();
    };
  }

  private static Dimension.Order declared(List<String> order) {
    return order.isEmpty() ? new Dimension.Order.ByValue() : new Dimension.Order.Declared(order);
  }

  private Dimension.Order sorting(RowReader reader, Expr by, Direction direction) {
    Row row = reader.read(by);
    boolean ordered =
        switch (row.type()) {
          case Type.Numeric _, Type.Text _, Type.Day _, Type.Moment _ -> true;
          case Type.Truth _, Type.Clock _, Type.Calendar _, Type.Nothing _ -> {
            findings.add(new TypingProblem.NotSortable(by.span(), Types.named(row.type())));
            yield false;
          }
          case Type.Unknown _ -> false;
        };
    return ordered ? new Dimension.Order.ByRow(row, direction) : new Dimension.Order.ByValue();
  }

  /// Whole numbers that rows are told apart by are names of things, not amounts: an order, a year.
  private static ValueFormat usual(Row row) {
    boolean whole =
        row.type() instanceof Type.Numeric(var unit, _)
            && unit instanceof Unit.Plain
            && row.expr() instanceof RowExpr.Column(_, _, var type)
            && type instanceof ColumnType.Whole;
    return whole ? ValueFormat.TEXT : Formats.usual(row.type());
  }

  /// A column shown as percent holds percents.
  private static Type unitOf(ValueFormat format, Type type) {
    if (!(type instanceof Type.Numeric)) {
      return type;
    }
    return switch (format) {
      case ValueFormat.Percent _ -> Type.number(Unit.PERCENT);
      case ValueFormat.Points _ -> Type.number(Unit.POINTS);
      case ValueFormat.Money(var currency, _, _, _) -> Type.number(new Unit.Money(currency));
      case ValueFormat.Duration(var counted) -> Type.number(new Unit.Duration(counted));
      case ValueFormat.Text _,
          ValueFormat.Plain _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          type;
    };
  }

  private Row row(RowReader reader, DimensionValue value, Name name, List<String> order) {
    return switch (value) {
      case DimensionValue.Column _ ->
          reader.read(new Expr.Reference(new Path(List.of(name), name.span()), name.span()));
      case DimensionValue.Computed(var expression, _) -> reader.read(expression);
      case DimensionValue.Mapped mapped -> mapped(reader, mapped, order);
      case DimensionValue.Banded banded -> banded(reader, banded, order);
    };
  }

  private Row mapped(RowReader reader, DimensionValue.Mapped mapped, List<String> order) {
    RowExpr result = NOTHING;
    for (DimensionValue.MapCase mapCase : mapped.cases().reversed()) {
      result =
          switch (mapCase) {
            case DimensionValue.MapCase.Otherwise(var label, _) -> text(label, order);
            case DimensionValue.MapCase.When(var values, var label, var span) -> {
              RowExpr then = text(label, order);
              yield choice(
                  reader.condition(anyOf(mapped.expression(), values, span)), then, result);
            }
          };
    }
    return new Row(result, Type.TEXT);
  }

  private static Expr anyOf(Expr value, List<Literal> values, Span span) {
    List<Expr> options = new ArrayList<>();
    values.forEach(literal -> options.add(new Expr.Constant(literal, literal.span())));
    return new Expr.In(value, Polarity.PLAIN, options, span);
  }

  /// Without a value there is no band, not the last one.
  private Row banded(RowReader reader, DimensionValue.Banded banded, List<String> order) {
    Row value = reader.read(banded.expression());
    RowExpr result = NOTHING;
    for (DimensionValue.BandCase bandCase : banded.cases().reversed()) {
      result =
          switch (bandCase) {
            case DimensionValue.BandCase.Otherwise(var label, _) -> text(label.value(), order);
            case DimensionValue.BandCase.Before(var bound, var label, var span) -> {
              RowExpr then = text(label.value(), order);
              Expr below =
                  new Expr.Compared(
                      banded.expression(),
                      Expr.ComparisonOperator.LESS,
                      new Expr.Constant(bound, bound.span()),
                      span,
                      span);
              yield choice(reader.condition(below), then, result);
            }
          };
    }
    return value.isUnknown()
        ? value
        : new Row(choice(new RowExpr.IsAbsent(value.expr()), NOTHING, result), Type.TEXT);
  }

  private RowExpr text(Literal label, List<String> order) {
    if (label instanceof Literal.OfText(var words, _)) {
      return text(words, order);
    }
    findings.add(new TypingProblem.NotText(label.span(), ValueKind.Simple.OTHER));
    return NOTHING;
  }

  /// Cases are read from the last to the first, so each goes before those already there.
  private static RowExpr text(String words, List<String> order) {
    order.remove(words);
    order.addFirst(words);
    return new RowExpr.Constant(Value.of(words), ColumnType.TEXT);
  }

  private static RowExpr choice(RowExpr condition, RowExpr then, RowExpr otherwise) {
    return new RowExpr.Choice(condition, then, otherwise, ColumnType.TEXT);
  }
}

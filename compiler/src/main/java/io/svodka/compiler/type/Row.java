package io.svodka.compiler.type;

import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;

/// An expression over the columns of one row with its type.
public record Row(RowExpr expr, Type type) {
  /// Stands for an expression that could not be understood.
  public static final Row UNKNOWN =
      new Row(new RowExpr.Constant(Value.ABSENT, ColumnType.TEXT), Type.UNKNOWN);

  /// Returns a condition.
  public static Row condition(RowExpr expr) {
    return new Row(expr, Type.TRUTH);
  }

  /// Returns `expr` with the type that follows from its column type, a number without a unit.
  public static Row of(RowExpr expr) {
    return new Row(expr, typeOf(expr.type()));
  }

  public boolean isUnknown() {
    return type instanceof Type.Unknown;
  }

  /// Returns the type of values of a column.
  public static Type typeOf(ColumnType column) {
    return switch (column) {
      case ColumnType.Text _ -> Type.TEXT;
      case ColumnType.Whole _, ColumnType.Decimal _, ColumnType.Floating _ ->
          Type.number(Unit.PLAIN);
      case ColumnType.Truth _ -> Type.TRUTH;
      case ColumnType.Day _ -> Type.DAY;
      case ColumnType.Moment _ -> Type.MOMENT;
      case ColumnType.Time _ -> Type.CLOCK;
    };
  }
}

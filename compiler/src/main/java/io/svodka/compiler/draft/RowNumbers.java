package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.data.ColumnProfile.Counted;
import io.svodka.model.value.ColumnType;
import java.util.Optional;

/// Finds the column by which rows are told apart, whatever it is called. That no value comes twice
/// may be chance: figures differ as well, and few rows prove little.
final class RowNumbers {
  private static final int FEW_ROWS = 20;
  private static final int LONGEST_CODE = 40;

  private RowNumbers() {}

  static Optional<ColumnProfile> in(TableFacts table) {
    return table.columns().stream()
        .filter(Roles::hasNoneTwice)
        .filter(column -> numbers(column, column.equals(table.columns().getFirst())))
        .findFirst();
  }

  private static boolean numbers(ColumnProfile column, boolean isFirst) {
    String name = Roles.name(column);
    boolean other =
        ColumnWords.isFigure(name)
            || ColumnWords.isPlace(name)
            || ColumnWords.isCaption(name)
            || ColumnWords.isLabelInFigures(name);
    return !other
        && column.counted().stream()
            .filter(counted -> isFirst || counted.rows() >= FEW_ROWS)
            .anyMatch(counted -> isNumbering(column.type(), counted));
  }

  private static boolean isNumbering(ColumnType type, Counted counted) {
    return switch (type) {
      case ColumnType.Whole _ -> isDense(counted);
      case ColumnType.Text _ ->
          counted.rows() >= FEW_ROWS && isCode(counted.least()) && isCode(counted.greatest());
      case ColumnType.Decimal _,
          ColumnType.Floating _,
          ColumnType.Day _,
          ColumnType.Moment _,
          ColumnType.Time _,
          ColumnType.Truth _ ->
          false;
    };
  }

  /// Whether at least half of the numbers between the least and the greatest are there.
  private static boolean isDense(Counted counted) {
    long range = Long.parseLong(counted.greatest()) - Long.parseLong(counted.least());
    return counted.rows() > 1 && range >= 0 && range / 2 < counted.rows();
  }

  private static boolean isCode(String value) {
    return value.length() <= LONGEST_CODE && value.codePoints().noneMatch(Character::isWhitespace);
  }
}

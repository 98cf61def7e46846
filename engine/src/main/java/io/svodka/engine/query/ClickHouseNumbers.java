package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.Scale;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.util.List;

/// Numbers in ClickHouse, which lets whole numbers and decimals wrap around without a word: where
/// they are multiplied, where they are added up, and where two of different scales are compared.
///
/// So each operation is done with 76 digits on numbers that have 38, where the largest result fits,
/// and its result is cast to 38 again: a cast does say that a number is too large.
record ClickHouseNumbers() implements NumberSql {
  static final int DIGITS = Dialect.CLICKHOUSE.abilities().limits().digits();
  private static final int WIDE_DIGITS = 76;
  private static final int SPARE_DIGITS = 10;

  @Override
  public Sql constant(BigDecimal number, ColumnType type) {
    if (type instanceof ColumnType.Floating) {
      return Sql.of("toFloat64('" + number.toPlainString() + "')");
    }
    if (type instanceof ColumnType.Whole && number.scale() <= 0 && isSmall(number)) {
      return NumberSql.super.constant(number, type);
    }
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    return Sql.of(
        "cast('" + plain.toPlainString() + "' as " + narrow(checked(plain.scale())) + ")");
  }

  /// More digits than are reckoned with would be cut off.
  @Override
  public Sql parameter(BigDecimal number, ColumnType type) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > Scale.OF_QUOTIENTS) {
      throw QueryFailures.tooManyDigits(Scale.OF_QUOTIENTS);
    }
    return constant(plain, type);
  }

  private static boolean isSmall(BigDecimal number) {
    return number.precision() - number.scale() < 10;
  }

  @Override
  public Sql arithmetic(String operator, Typed left, Typed right) {
    if (isFloating(left) || isFloating(right)) {
      return Sql.form("({} " + operator + " {})", floating(left), floating(right));
    }
    if (!isExact(left) || !isExact(right)) {
      return NumberSql.super.arithmetic(operator, left, right);
    }
    boolean times = operator.equals("*");
    int most = Math.max(left.scale(), right.scale());
    int scale = times ? left.scale() + right.scale() : most;
    return cast(
        Sql.form(
            "{} " + operator + " {}",
            wide(left, times ? left.scale() : most),
            wide(right, times ? right.scale() : most)),
        narrow(checked(scale)));
  }

  @Override
  public Sql negative(Typed value) {
    return isExact(value)
        ? cast(Sql.form("-{}", wide(value, value.scale())), narrow(value.scale()))
        : NumberSql.super.negative(value);
  }

  /// Its own rest of decimals is wrong.
  @Override
  public Sql remainder(Typed left, Typed right) {
    if (isFloating(left) || isFloating(right)) {
      return Sql.form("({} % nullif({}, 0))", floating(left), floating(right));
    }
    int scale = Math.max(left.scale(), right.scale());
    checked(2 * scale - left.scale());
    Sql dividend = wide(left, scale);
    Sql divisor = wide(right, scale);
    return cast(
        Sql.form(
            "{} - cast(truncate({} / nullif({}, 0)) as Decimal(76, 0)) * {}",
            dividend,
            dividend,
            divisor,
            divisor),
        narrow(scale));
  }

  @Override
  public Sql rounded(String function, Typed value) {
    return isExact(value)
        ? cast(Sql.form(function + "({})", wide(value, value.scale())), narrow(value.scale()))
        : NumberSql.super.rounded(function, value);
  }

  @Override
  public Sql rounded(Typed value, Sql digits) {
    return cast(
        Sql.form("round({}, {})", wide(value, value.scale()), digits), narrow(value.scale()));
  }

  @Override
  public List<Sql> alike(List<Typed> values) {
    if (haveOneForm(values)) {
      return NumberSql.super.alike(values);
    }
    int scale = scale(values);
    return values.stream()
        .map(
            value ->
                values.stream().anyMatch(ClickHouseNumbers::isFloating)
                    ? floating(value)
                    : cast(wide(value, scale), narrow(scale)))
        .toList();
  }

  @Override
  public List<Sql> compared(List<Typed> values) {
    if (haveOneForm(values)) {
      return NumberSql.super.compared(values);
    }
    int scale = scale(values);
    return values.stream()
        .map(
            value ->
                values.stream().anyMatch(ClickHouseNumbers::isFloating)
                    ? floating(value)
                    : wide(value, scale))
        .toList();
  }

  /// Whole numbers and decimals without digits after the point are no danger to one another.
  private static boolean haveOneForm(List<Typed> values) {
    return values.stream().noneMatch(value -> isExact(value) || isFloating(value))
        || values.stream()
            .allMatch(each -> isExact(each) && each.scale() == values.getFirst().scale());
  }

  private static int scale(List<Typed> values) {
    return values.stream().mapToInt(Typed::scale).max().orElse(0);
  }

  @Override
  public Sql summand(Typed value) {
    return isExact(value) ? wide(value, value.scale()) : value.sql();
  }

  @Override
  public Sql count(Sql values) {
    return Sql.form("toInt64(count({}))", values);
  }

  /// Returns an exact quotient that is rounded once: it is cut off one digit later.
  ///
  /// @param scale digits after the point
  static Sql quotient(SqlDialect.ScaledSql dividend, SqlDialect.ScaledSql divisor, int scale) {
    int working = Math.max(scale + 1, divisor.scale());
    checked(working - dividend.scale() + divisor.scale());
    return cast(
        Sql.form(
            "round({} / nullif({}, 0), " + scale + ")",
            cast(dividend.sql(), wide(working)),
            cast(divisor.sql(), wide(divisor.scale()))),
        narrow(scale));
  }

  /// Returns any number as a decimal, rounded: only texts are read digit by digit.
  static Sql read(Sql number, int scale) {
    int spare = Math.min(DIGITS, scale + 2 * SPARE_DIGITS);
    return cast(
        Sql.form("round({}, " + scale + ")", cast(Sql.form("toString({})", number), wide(spare))),
        narrow(scale));
  }

  static Sql cast(Sql value, String type) {
    return Sql.form("cast({} as " + type + ")", value);
  }

  private static Sql wide(Typed value, int scale) {
    return cast(value.sql(), wide(scale));
  }

  private static Sql floating(Typed value) {
    return isFloating(value) ? value.sql() : Sql.form("toFloat64({})", value.sql());
  }

  private static boolean isFloating(Typed value) {
    return value.type() instanceof ColumnType.Floating;
  }

  private static boolean isExact(Typed value) {
    return value.type() instanceof ColumnType.Decimal || value.type() instanceof ColumnType.Whole;
  }

  private static int checked(int scale) {
    if (scale > DIGITS) {
      throw QueryFailures.tooManyDigits(DIGITS);
    }
    return scale;
  }

  static String wide(int scale) {
    return "Decimal(" + WIDE_DIGITS + ", " + scale + ")";
  }

  static String narrow(int scale) {
    return "Decimal(" + DIGITS + ", " + scale + ")";
  }
}

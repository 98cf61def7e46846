package io.svodka.model.value;

/// How a value is shown. Separators, month names and the place of the currency come from the
/// locale.
public sealed interface ValueFormat {
  record Text() implements ValueFormat {}

  /// @param currency its code; [#NO_CURRENCY] where only the place that shows it knows
  /// @param coins whether another currency would have other decimals
  record Money(String currency, int decimals, Scale scale, Coins coins) implements ValueFormat {
    /// Money with as many decimals as the author wrote.
    public Money(String currency, int decimals, Scale scale) {
      this(currency, decimals, scale, Coins.AS_WRITTEN);
    }
  }

  /// @param ends what becomes of shares that are nearly nothing and nearly all
  record Percent(int decimals, Ends ends) implements ValueFormat {
    /// A percent that is rounded like any number.
    public Percent(int decimals) {
      this(decimals, Ends.ROUNDED);
    }
  }

  record Points(int decimals) implements ValueFormat {}

  record Plain(int decimals) implements ValueFormat {}

  /// A duration in hours and minutes, or with seconds where it is counted in them.
  ///
  /// @param counted what the number counts
  record Duration(DurationUnit counted) implements ValueFormat {}

  /// A date in the locale's short form.
  record Day() implements ValueFormat {}

  /// A date in a pattern of the author, in the letters of `java.time`.
  record DayPattern(String pattern) implements ValueFormat {}

  record Moment() implements ValueFormat {}

  record Truth() implements ValueFormat {}

  /// A time bucket: a month by its name and year, a day by its date.
  record Bucket(TimeUnit unit) implements ValueFormat {}

  /// Where the number of decimals comes from.
  enum Coins {
    AS_WRITTEN,
    OF_CURRENCY
  }

  /// What is shown of a share that is rounded to 0 % or to 100 %.
  enum Ends {
    ROUNDED,
    /// 0 % says nothing at all and 100 % says all; what lies beside them is shown as `<1 %` and
    /// `>99 %`.
    STRICT
  }

  /// What one shown unit stands for. The word for it is printed in the column header.
  enum Scale {
    ONES(0),
    THOUSANDS(3),
    MILLIONS(6);

    private final int power;

    Scale(int power) {
      this.power = power;
    }

    /// Returns how many zeros the unit has.
    public int power() {
      return power;
    }
  }

  /// The code that stands for no currency.
  String NO_CURRENCY = "XXX";

  ValueFormat TEXT = new Text();
  ValueFormat WHOLE = new Plain(0);
}

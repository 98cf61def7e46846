package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Speech;
import io.svodka.model.value.ValueFormat;
import io.svodka.model.value.ValueFormat.Scale;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds the Excel number format that shows a number as the document shows it. Unit signs and their
/// places are read off the shown text, so that Excel cannot disagree with the other formats.
final class NumberPatterns {
  private static final String SIGNS = "+-−–";

  /// Below this, ticks of an axis may differ in decimals only.
  private static final double FEW = 10;

  private static final int MOST_FOUND = 40;

  private static final String LEFT_MARK = "\u200E";

  /// The sign of a negative number among letters that run from the right.
  static final String MINUS = "\"" + LEFT_MARK + "-\"";

  private final Locale locale;
  private final boolean isFromRight;
  private final List<Found> found = new ArrayList<>();

  NumberPatterns(Locale locale) {
    this.locale = locale;
    this.isFromRight =
        Speech.of(locale).map(Speech::direction).stream()
            .anyMatch(Speech.Direction.RIGHT_TO_LEFT::equals);
  }

  /// A format found for a shown text that begins and ends like this.
  private record Found(ValueFormat format, String before, String after, String pattern) {
    boolean fits(Cell cell, String shown, int first, int last) {
      return before.length() == first
          && after.length() == shown.length() - last - 1
          && format.equals(cell.format())
          && shown.startsWith(before)
          && shown.endsWith(after);
    }
  }

  /// Returns how many decimals are shown.
  static int decimals(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(_, var decimals, _, _) -> decimals;
      case ValueFormat.Percent(var decimals, _) -> decimals;
      case ValueFormat.Points(var decimals) -> decimals;
      case ValueFormat.Plain(var decimals) -> decimals;
      case ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          0;
    };
  }

  /// Returns the format of one cell, unit sign included.
  String of(Cell cell) {
    String shown = cell.shown().strip();
    if (isBeside(cell.format(), withoutMarks(shown))) {
      return as(shown);
    }
    return isFromRight ? marked(found(cell, withoutMarks(shown))) : found(cell, shown);
  }

  private static String withoutMarks(String shown) {
    return shown.replace(LEFT_MARK, "").replace("\u200F", "");
  }

  /// Among letters that run from the right a sign stays on the left of its number only if a mark
  /// says so.
  private static String marked(String pattern) {
    if (pattern.indexOf(';') >= 0) {
      return pattern.replaceFirst("^\\+", quote(LEFT_MARK + "+")).replace(";-", ";" + MINUS);
    }
    return pattern.indexOf('"') >= 0 ? pattern + ";" + MINUS + pattern : pattern;
  }

  private String found(Cell cell, String shown) {
    int first = firstDigit(shown);
    int last = lastDigit(shown);
    if (first < 0) {
      return withUnit(cell.format());
    }
    for (Found known : found) {
      if (known.fits(cell, shown, first, last)) {
        return known.pattern();
      }
    }
    String pattern = searched(cell, shown, first, last);
    if (found.size() < MOST_FOUND) {
      found.add(
          new Found(cell.format(), shown.substring(0, first), shown.substring(last + 1), pattern));
    }
    return pattern;
  }

  /// A share beside 0 % or 100 % would be rounded to it by any format of numbers.
  private static boolean isBeside(ValueFormat format, String shown) {
    return format instanceof ValueFormat.Percent(_, var ends)
        && ends == ValueFormat.Ends.STRICT
        && (shown.startsWith("<") || shown.startsWith(">"));
  }

  /// Shows these words for any number, a negative one too.
  private static String as(String shown) {
    return quote(shown) + ";" + quote(shown);
  }

  private static String searched(Cell cell, String shown, int first, int last) {
    String before = unsigned(shown.substring(0, first));
    String after = shown.substring(last + 1);
    String pattern =
        quoted(before, cell.format()) + digits(cell.format()) + quoted(after, cell.format());
    return isSigned(cell, shown) ? signed(whole(pattern, cell)) : whole(pattern, cell);
  }

  /// Returns the format of an axis that reaches up to `highest`: without a unit sign, and without
  /// decimals where whole numbers tell the ticks apart.
  private String bare(ValueFormat format, double highest) {
    return switch (format) {
      case ValueFormat.Money(_, var decimals, var scale, _) ->
          grouped(highest / Math.pow(10, scale.power()) < FEW ? decimals : 0) + commas(scale);
      case ValueFormat.Percent(var decimals, _) ->
          percent(plain(highest * 100 < FEW ? decimals : 0));
      case ValueFormat.Points(var decimals) -> plain(highest * 100 < FEW ? decimals : 0);
      case ValueFormat.Plain(var decimals) -> grouped(highest < FEW ? decimals : 0);
      case ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          Look.GENERAL;
    };
  }

  /// Returns the format of an axis over amounts of money: as bare as others, but with the unit that
  /// the figures show.
  String axis(ValueFormat format, String shown, double highest) {
    String bare = bare(format, highest);
    String figure = withoutMarks(shown.strip());
    int first = firstDigit(figure);
    if (first < 0 || !(format instanceof ValueFormat.Money)) {
      return bare;
    }
    String before = quoted(unsigned(figure.substring(0, first)), format);
    String after = quoted(unsigned(figure.substring(lastDigit(figure) + 1)), format);
    return isFromRight ? marked(before + bare + after) : before + bare + after;
  }

  private static String whole(String pattern, Cell cell) {
    boolean lacksSign = cell.format() instanceof ValueFormat.Percent && !pattern.contains("%");
    return lacksSign ? pattern + "%" : pattern;
  }

  private static boolean isSigned(Cell cell, String shown) {
    return cell.format() instanceof ValueFormat.Points || shown.startsWith("+");
  }

  /// Returns the format of columns above zero whose figures have this sign.
  static String above(String sign, String pattern) {
    return sign + forPositive(pattern) + ";;";
  }

  /// Returns the format of columns below zero whose figures have this sign.
  static String below(String sign, String pattern) {
    return ";" + sign + forPositive(pattern) + ";";
  }

  private static String forPositive(String pattern) {
    String first = pattern.split(";", 2)[0];
    return first.startsWith("+") || first.startsWith("-") ? first.substring(1) : first;
  }

  /// Returns `pattern` with a plus before positive numbers.
  static String withSign(String pattern) {
    return pattern.indexOf(';') >= 0 ? pattern : signed(pattern);
  }

  private static String signed(String pattern) {
    return "+" + pattern + ";-" + pattern + ";" + pattern;
  }

  private String withUnit(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Percent _ -> percent(digits(format));
      case ValueFormat.Money(var currency, _, var scale, _) when scale == Scale.ONES ->
          money(digits(format), Currency.getInstance(currency).getSymbol(locale));
      case ValueFormat.Money _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          digits(format);
    };
  }

  private String percent(String digits) {
    String pattern = ((DecimalFormat) NumberFormat.getPercentInstance(locale)).toPattern();
    return pattern.endsWith("0%") ? digits + "%" : digits + "\" \"%";
  }

  private String money(String digits, String sign) {
    String pattern = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
    return pattern.startsWith("¤") ? quote(sign) + digits : digits + quote(' ' + sign);
  }

  private static String digits(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(_, var decimals, var scale, _) -> grouped(decimals) + commas(scale);
      case ValueFormat.Percent(var decimals, _) -> plain(decimals);
      case ValueFormat.Points(var decimals) -> plain(decimals);
      case ValueFormat.Plain(var decimals) -> grouped(decimals);
      case ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          Look.GENERAL;
    };
  }

  private static String grouped(int decimals) {
    return "#,##" + plain(decimals);
  }

  private static String plain(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }

  private static String commas(Scale scale) {
    return switch (scale) {
      case ONES -> "";
      case THOUSANDS -> ",";
      case MILLIONS -> ",,";
    };
  }

  private static int firstDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastDigit(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String unsigned(String text) {
    if (text.isEmpty()) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) < 0) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /// A percent sign must stay bare: it is what makes Excel multiply by a hundred.
  private static String quoted(String text, ValueFormat format) {
    int sign = text.indexOf('%');
    if (sign < 0 || !(format instanceof ValueFormat.Percent)) {
      return quote(text);
    }
    return quote(text.substring(0, sign)) + "%" + quote(text.substring(sign + 1));
  }

  /// Returns words within a format: in quotes, and a quote behind a backslash outside of them.
  static String quote(String text) {
    // the narrow no-break space has no glyph in some Excel fonts
    String clear = SheetText.escaped(text.replace('\u202f', '\u00a0'));
    return clear.isEmpty() || clear.indexOf('"') >= 0 ? escaped(clear) : '"' + clear + '"';
  }

  private static String escaped(String text) {
    return Arrays.stream(text.split("\"", -1))
        .map(part -> part.isEmpty() ? "" : '"' + part + '"')
        .collect(Collectors.joining("\\\""));
  }
}

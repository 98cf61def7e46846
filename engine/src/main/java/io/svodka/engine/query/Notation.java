package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/// How the numbers or days of a column are written. A column has another notation than the plain
/// one only if all its cells fit it and one of them could not be meant otherwise: `1,250` alone may
/// be more than a thousand or a little more than one.
enum Notation {
  /// As in `1234.5` and `2026-01-31`.
  PLAIN(".*", ".*"),

  /// As in `1 234,50` and `1.234,50`.
  DECIMAL_COMMA(Notation.COMMA, Notation.SURE_COMMA),

  /// As in `1,234.50` and `1 234.50`.
  GROUPED_POINT(Notation.POINT, Notation.SURE_GROUPS),

  /// As in `1.234,50 €`.
  COMMA_WITH_CURRENCY(Notation.COMMA, Notation.SURE_COMMA),

  /// As in `$1,234.50` and `12 €`.
  POINT_WITH_CURRENCY(
      Notation.POINT, "\\.(\\d{1,2}|\\d{4,})$|^[-−]?(0|\\d{4,})\\.|" + Notation.SURE_GROUPS),

  /// As in `31.1.2026`, with or without a time of day.
  DOTTED_DAY("\\d{1,2}\\.\\d{1,2}\\.\\d{4}([ T]+\\d{1,2}:\\d\\d(:\\d\\d)?)?", ".*");

  private static final String SPACE = "[ \\x{A0}\\x{2009}\\x{202F}'’]";

  private static final String COMMA =
      "[-−]?(\\d+|\\d{1,3}(" + SPACE + "\\d{3})+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?";
  private static final String SURE_COMMA =
      ",(\\d{1,2}|\\d{4,})$|^[-−]?(0|\\d{4,}),|" + SPACE + "\\d{3}|\\.\\d{3}[.,]";
  private static final String POINT =
      "[-−]?(\\d+|\\d{1,3}(,\\d{3})+|\\d{1,3}(" + SPACE + "\\d{3})+)(\\.\\d+)?";
  private static final String SURE_GROUPS = ",\\d{3}[.,]|" + SPACE + "\\d{3}";
  private static final String CURRENCY =
      "([€$£₽₪₴₸¥]|EUR|USD|GBP|CHF|RUB|PLN|CZK|zł|Kč|руб\\.?|р\\.)";

  private final String every;
  private final String some;

  Notation(String every, String some) {
    this.every = every;
    this.some = some;
  }

  /// Returns what cells of a type may be written in besides the plain notation.
  static List<Notation> of(ColumnType type) {
    return switch (type) {
      case ColumnType.Whole(), ColumnType.Decimal _, ColumnType.Floating() ->
          List.of(DECIMAL_COMMA, GROUPED_POINT, COMMA_WITH_CURRENCY, POINT_WITH_CURRENCY);
      case ColumnType.Day(), ColumnType.Moment() -> List.of(DOTTED_DAY);
      case ColumnType.Text(), ColumnType.Truth(), ColumnType.Time() -> List.of();
    };
  }

  /// Returns all notations that are not plain.
  static List<Notation> foreign() {
    return Stream.of(values()).filter(each -> each != PLAIN).toList();
  }

  /// Returns whether the rows of a select are written so, as an aggregate.
  Sql isOfAll(Sql cell) {
    return switch (this) {
      case PLAIN, DECIMAL_COMMA, GROUPED_POINT, DOTTED_DAY -> isSure(cell);
      case COMMA_WITH_CURRENCY -> Sql.form("{} and {}", isOneCurrency(cell), isSure(bare(cell)));
      case POINT_WITH_CURRENCY ->
          Sql.form(
              "{} and ({} or coalesce(bool_and(regexp_full_match({}, '[-−]?\\d+')), false))",
              isOneCurrency(cell),
              isSure(bare(cell)),
              bare(cell));
    };
  }

  private Sql isSure(Sql cell) {
    return Sql.form(
        "coalesce(bool_and(regexp_full_match({}, {})) and bool_or(regexp_matches({}, {})), false)",
        cell,
        Sql.literal(every),
        cell,
        Sql.literal(some));
  }

  /// Amounts in two currencies are not one number each.
  private static Sql isOneCurrency(Sql cell) {
    return Sql.form(
        "(count(distinct {}) = 1 and bool_and({} <> ''))", currency(cell), currency(cell));
  }

  /// Returns the currency that a cell names; an empty text where it names none.
  static Sql currency(Sql cell) {
    return Sql.form("regexp_extract({}, {}, 1)", cell, Sql.literal(CURRENCY));
  }

  /// Returns whether each cell names a currency.
  boolean namesCurrency() {
    return switch (this) {
      case PLAIN, DECIMAL_COMMA, GROUPED_POINT, DOTTED_DAY -> false;
      case COMMA_WITH_CURRENCY, POINT_WITH_CURRENCY -> true;
    };
  }

  /// Returns the number beside a currency.
  private static Sql bare(Sql cell) {
    return Sql.form(
        "regexp_replace({}, {}, '\\1')",
        cell,
        Sql.literal("^([-−]?)" + CURRENCY + SPACE + "?|" + SPACE + "?" + CURRENCY + "$"));
  }

  /// Returns the cell as the plain notation has it.
  Sql plain(Sql cell) {
    return switch (this) {
      case PLAIN -> cell;
      case DECIMAL_COMMA -> Sql.form("replace({}, ',', '.')", ungrouped(cell, "."));
      case GROUPED_POINT -> ungrouped(cell, ",");
      case COMMA_WITH_CURRENCY -> DECIMAL_COMMA.plain(bare(cell));
      case POINT_WITH_CURRENCY -> GROUPED_POINT.plain(bare(cell));
      case DOTTED_DAY ->
          Sql.form(
              "regexp_replace({}, {}, '\\3-\\2-\\1')",
              padded(cell),
              Sql.literal("^(\\d+)\\.(\\d+)\\.(\\d+)"));
    };
  }

  /// Returns `01.02.2026 09:05` for `1.2.2026 9:05`.
  private static Sql padded(Sql cell) {
    return Sql.form("regexp_replace({}, {}, '0\\1\\2', 'g')", cell, Sql.literal("\\b(\\d)([.:])"));
  }

  private static Sql ungrouped(Sql cell, String mark) {
    String groups = "[" + mark + SPACE.substring(1);
    return Sql.form(
        "replace(regexp_replace({}, {}, '', 'g'), '−', '-')", cell, Sql.literal(groups));
  }
}

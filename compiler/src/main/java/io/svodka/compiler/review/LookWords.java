package io.svodka.compiler.review;

import io.svodka.model.document.Table;
import io.svodka.model.document.Theme;
import io.svodka.model.plan.TablePlan;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words how something looks, such as "right, 46 mm wide, bar".
final class LookWords {
  private LookWords() {}

  static String column(TablePlan.ColumnPlan column) {
    String mark = column.mark() == Table.Mark.NONE ? "" : RowText.word(column.mark());
    String hidden = words(column.hiddenIn());
    return some(
        RowText.word(column.align()),
        width(column.width()),
        mark,
        hidden.isEmpty() ? "" : "not in " + hidden);
  }

  private static String width(Table.Width width) {
    return switch (width) {
      case Table.Width.Fitting() -> "";
      case Table.Width.Millimetres(var length) -> number(length) + " mm wide";
      case Table.Width.Share(var share) -> number(share * 100) + " % wide";
    };
  }

  /// Returns where a group stays together and where pages break.
  static String group(TablePlan.GroupPlan group) {
    String breaks = words(group.breaks());
    return some(
        group.keep() == Table.Keep.FREE ? "" : "kept together",
        breaks.isEmpty() ? "" : "page break " + breaks);
  }

  static String highlight(List<TablePlan.ColumnPlan> columns, TablePlan.HighlightPlan highlight) {
    return highlight.columns().isEmpty()
        ? "whole row"
        : highlight.columns().stream()
            .map(columns::get)
            .map(TablePlan.ColumnPlan::label)
            .collect(Collectors.joining(", "));
  }

  static String style(Theme.Style style) {
    return some(
        style.ink(),
        style.fill().isEmpty() ? "" : "on " + style.fill(),
        style.weight() == Theme.Weight.USUAL ? "" : RowText.word(style.weight()),
        style.slant() == Theme.Slant.USUAL ? "" : RowText.word(style.slant()),
        style.icon());
  }

  /// Returns lengths of which there may be none.
  static String lengths(List<Double> lengths, String unit) {
    return lengths.stream().map(each -> number(each) + " " + unit).collect(Collectors.joining());
  }

  static String shares(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining(" : "));
  }

  static String words(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(RowText::word).sorted().collect(Collectors.joining(", "));
  }

  private static String some(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String number(double number) {
    return BigDecimal.valueOf(Math.round(number * 100), 2).stripTrailingZeros().toPlainString();
  }
}

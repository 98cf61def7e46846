package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Width;
import io.svodka.model.document.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Shares the width of a table among its columns.
final class ColumnWidths {
  private final Table table;
  private final Measures measures;
  private final double width;
  private final double scale;

  ColumnWidths(Table table, Measures measures, double width) {
    this(table, measures, width, 1);
  }

  private ColumnWidths(Table table, Measures measures, double width, double scale) {
    this.table = table;
    this.measures = measures;
    this.width = width;
    this.scale = scale;
  }

  double width() {
    return width;
  }

  /// Returns these columns with everything in them set in another size. Widths that the author gave
  /// follow, or the others would have to make up for them.
  ColumnWidths scaled(double factor) {
    return new ColumnWidths(table, measures.scaled(factor), width, scale * factor);
  }

  /// Returns how much wider the page would have to be for no word to be cut; at most 1 when all
  /// fits.
  double crowding() {
    double needed = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      needed += needed(i);
    }
    return needed / width;
  }

  /// Returns the width below which a column would be cut.
  double needed(int i) {
    return isFitting(i) ? measures.narrowest(i) : fixed(i);
  }

  List<ColumnPlan> plans() {
    double[] widths = widths();
    List<ColumnPlan> plans = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < widths.length; i++) {
      plans.add(
          new ColumnPlan(
              table.columns().get(i), x, widths[i], measures.figures(i), measures.span(i)));
      x += widths[i];
    }
    return plans;
  }

  private double[] widths() {
    double[] widths = new double[table.columns().size()];
    double fixed = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = isFitting(i) ? 0 : fixed(i);
      fixed += widths[i];
    }
    fit(widths, Math.max(0, width - fixed));
    shrink(widths);
    return widths;
  }

  private boolean isFitting(int i) {
    return switch (table.columns().get(i).width()) {
      case Width.Fitting() -> true;
      case Width.Millimetres _, Width.Share _ -> false;
    };
  }

  /// Returns the width that the author gave, or more where figures would be cut.
  private double fixed(int i) {
    double given =
        switch (table.columns().get(i).width()) {
          case Width.Fitting() -> 0;
          case Width.Millimetres(var length) -> Unit.POINT.of(length) * scale;
          case Width.Share(var share) -> width * share * scale;
        };
    boolean wraps = table.columns().get(i).align() == Align.LEFT;
    return wraps ? given : Math.max(given, measures.narrowest(i));
  }

  /// Gives the fitting columns what they ask for; the rest of the room goes to each by its wish,
  /// and where there is too little, texts give way before figures do.
  private void fit(double[] widths, double room) {
    double wished = 0;
    double least = 0;
    for (int i = 0; i < widths.length; i++) {
      wished += isFitting(i) ? measures.widest(i) : 0;
      least += isFitting(i) ? measures.narrowest(i) : 0;
    }
    for (int i = 0; i < widths.length; i++) {
      if (isFitting(i)) {
        widths[i] = share(i, room, wished, least);
      }
    }
  }

  private double share(int i, double room, double wished, double least) {
    double widest = measures.widest(i);
    double narrowest = measures.narrowest(i);
    if (wished <= room) {
      return isNumber(i) ? widest : widest * (room - numbers()) / (wished - numbers());
    }
    if (least >= room) {
      return narrowest * room / least;
    }
    return narrowest + (widest - narrowest) * (room - least) / (wished - least);
  }

  /// Numbers of rows need no more room than they have digits.
  private boolean isNumber(int i) {
    return table.columns().size() > 1 && table.columns().get(i).name().equals("row_number");
  }

  private double numbers() {
    return IntStream.range(0, table.columns().size())
        .filter(i -> isFitting(i) && isNumber(i))
        .mapToDouble(measures::widest)
        .sum();
  }

  /// Fixed widths that ask for more than the page give way together.
  private void shrink(double[] widths) {
    double sum = 0;
    for (double each : widths) {
      sum += each;
    }
    if (sum > width) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] *= width / sum;
      }
    }
  }
}

package io.svodka.renderer.xlsx;

import io.svodka.model.document.Speech.Direction;
import io.svodka.model.document.Table.Align;
import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.xlsx.Look.Edges;
import io.svodka.renderer.xlsx.Look.Prefix;
import io.svodka.renderer.xlsx.Look.Slant;
import io.svodka.renderer.xlsx.Look.Typeface;
import io.svodka.renderer.xlsx.Look.Wrap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Makes one cell style of the workbook for each look that occurs.
final class Styles {
  private final XSSFWorkbook book;
  private final Direction direction;
  private final Map<Look, Integer> styles = new HashMap<>();
  private final Map<Typeface, XSSFFont> fonts = new HashMap<>();
  private final SignedFormats signedFormats = new SignedFormats();

  Styles(XSSFWorkbook book, Direction direction) {
    this.book = book;
    this.direction = direction;
  }

  /// Returns the number of the style of `look`.
  int of(Look look) {
    return styles.computeIfAbsent(look, wanted -> (int) make(wanted).getIndex());
  }

  SignedFormats signedFormats() {
    return signedFormats;
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(fonts.computeIfAbsent(look.type(), this::font));
    style.setVerticalAlignment(
        switch (look.place().ground()) {
          case TOP -> VerticalAlignment.TOP;
          case FOOT -> VerticalAlignment.BOTTOM;
        });
    style.setAlignment(horizontal(look.place().align()));
    if (direction == Direction.RIGHT_TO_LEFT) {
      style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
    }
    if (look.place().indent() > 0) {
      style.setIndention((short) look.place().indent());
    }
    if (look.place().wrap() == Wrap.WORDS) {
      style.setWrapText(true);
    }
    if (!look.pattern().equals(Look.GENERAL)) {
      style.setDataFormat(format(look.pattern()));
    }
    if (look.prefix() == Prefix.QUOTED) {
      style.setQuotePrefixed(true);
    }
    fill(style, look);
    rule(style, look);
    return style;
  }

  private short format(String pattern) {
    StylesTable formats = book.getStylesSource();
    boolean isKnown =
        BuiltinFormats.getBuiltinFormat(pattern) >= 0
            || formats.getNumberFormats().containsValue(pattern);
    if (!isKnown && formats.getNumDataFormats() >= formats.getMaxNumberOfDataFormats()) {
      throw tooMany(formats.getMaxNumberOfDataFormats());
    }
    return book.createDataFormat().getFormat(pattern);
  }

  private static RunFailure tooMany(int most) {
    return new RunFailure.Render(
        "SV9617",
        "figures of the workbook need more than %d number formats".formatted(most),
        "show fewer units or currencies in one report, or leave the format `xlsx` out",
        null);
  }

  private XSSFFont font(Typeface type) {
    XSSFFont font = book.createFont();
    font.setFontHeight(type.points());
    font.setColor(Colors.of(type.ink()));
    if (type.isBold()) {
      font.setBold(true);
    }
    if (type.slant() == Slant.ITALIC) {
      font.setItalic(true);
    }
    return font;
  }

  private static void fill(XSSFCellStyle style, Look look) {
    if (!look.fill().isEmpty()) {
      style.setFillForegroundColor(Colors.of(look.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private static void rule(XSSFCellStyle style, Look look) {
    BorderStyle border = border(look.rules().edges());
    switch (look.rules().edges()) {
      case NONE -> {}
      case HAIR_UNDER, THIN_UNDER -> {
        style.setBorderBottom(border);
        style.setBottomBorderColor(Colors.of(look.rules().color()));
      }
      case THIN_OVER, MEDIUM_OVER -> {
        style.setBorderTop(border);
        style.setTopBorderColor(Colors.of(look.rules().color()));
      }
    }
  }

  private static BorderStyle border(Edges edges) {
    return edges == Edges.MEDIUM_OVER ? BorderStyle.MEDIUM : BorderStyle.THIN;
  }

  /// Figures stand one under the other by their last digits in each direction.
  private HorizontalAlignment horizontal(Align align) {
    return switch (align) {
      case LEFT ->
          direction == Direction.RIGHT_TO_LEFT
              ? HorizontalAlignment.RIGHT
              : HorizontalAlignment.LEFT;
      case CENTER -> HorizontalAlignment.CENTER;
      case RIGHT -> HorizontalAlignment.RIGHT;
    };
  }
}

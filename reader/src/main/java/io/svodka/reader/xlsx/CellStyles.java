package io.svodka.reader.xlsx;

import io.svodka.reader.opened.SheetLook.Edge;
import io.svodka.reader.opened.SheetLook.Letters;
import io.svodka.reader.opened.SheetLook.Side;
import io.svodka.reader.opened.SheetLook.Style;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/// Reads how a cell is set.
final class CellStyles {
  private static final int ARGB = 8;

  private CellStyles() {}

  static Style of(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    XSSFFont font = style.getFont();
    String fill =
        style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
            ? colour(style.getFillForegroundXSSFColor())
            : "";
    return new Style(
        fill,
        colour(font.getXSSFColor()),
        font.getFontHeightInPoints(),
        letters(style, font),
        side(cell, style),
        edges(style));
  }

  /// Returns a colour as `#RRGGBB`; nothing for one that the theme of the program decides.
  static String colour(@Nullable XSSFColor colour) {
    String argb = colour == null ? null : colour.getARGBHex();
    return argb == null || argb.length() != ARGB ? "" : "#" + argb.substring(2);
  }

  private static Set<Letters> letters(XSSFCellStyle style, XSSFFont font) {
    Set<Letters> letters = EnumSet.noneOf(Letters.class);
    if (font.getBold()) {
      letters.add(Letters.BOLD);
    }
    if (font.getItalic()) {
      letters.add(Letters.ITALIC);
    }
    if (style.getWrapText()) {
      letters.add(Letters.WRAPPED);
    }
    return letters;
  }

  private static Side side(XSSFCell cell, XSSFCellStyle style) {
    return switch (style.getAlignment()) {
      case RIGHT -> Side.RIGHT;
      case CENTER, CENTER_SELECTION -> Side.CENTER;
      case GENERAL -> cell.getCellType() == CellType.STRING ? Side.LEFT : Side.RIGHT;
      case LEFT, FILL, JUSTIFY, DISTRIBUTED -> Side.LEFT;
    };
  }

  private static Set<Edge> edges(XSSFCellStyle style) {
    Set<Edge> edges = EnumSet.noneOf(Edge.class);
    if (style.getBorderTop() != BorderStyle.NONE) {
      edges.add(Edge.TOP);
    }
    if (style.getBorderBottom() != BorderStyle.NONE) {
      edges.add(Edge.BOTTOM);
    }
    return edges;
  }
}

package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.type.Face;
import io.svodka.renderer.pdf.type.Look;
import java.awt.Color;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/// Writes looks as styles of the design.
final class StyleMaker {
  private static final String FAMILY = "IBM Plex Sans";

  private StyleMaker() {}

  static JRDesignStyle make(Vocabulary.Style look, String name) {
    JRDesignStyle style = new JRDesignStyle();
    style.setName(name);
    style.setFontName(FAMILY);
    style.setFontSize((float) look.look().size());
    face(style, look.look().face());
    style.setForecolor(color(look.look()));
    style.setHorizontalTextAlign(
        switch (look.side()) {
          case LEFT -> HorizontalTextAlignEnum.LEFT;
          case CENTER -> HorizontalTextAlignEnum.CENTER;
          case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        });
    return style;
  }

  private static void face(JRDesignStyle style, Face face) {
    switch (face) {
      case REGULAR -> {
        // neither bold nor italic
      }
      case ITALIC -> style.setItalic(true);
      case SEMIBOLD -> style.setBold(true);
      case SEMIBOLD_ITALIC -> {
        style.setBold(true);
        style.setItalic(true);
      }
    }
  }

  private static Color color(Look look) {
    return Color.decode(look.ink());
  }
}

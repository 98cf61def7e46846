package io.svodka.renderer.xlsx;

import java.util.HexFormat;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xssf.usermodel.XSSFColor;

/// Colours of the theme in Excel's shapes.
final class Colors {
  private Colors() {}

  static XSSFColor of(String color) {
    return opaque(bytes(color));
  }

  static XDDFColor plain(String color) {
    return XDDFColor.from(bytes(color));
  }

  static XDDFSolidFillProperties solid(String color) {
    return new XDDFSolidFillProperties(plain(color));
  }

  /// Returns the colour mixed with white; `share` 0 is white.
  static XSSFColor tint(String color, double share) {
    byte[] mixed = bytes(color);
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (byte) Math.round(255 - (255 - (mixed[i] & 0xff)) * share);
    }
    return opaque(mixed);
  }

  /// A colour of a workbook has four bytes; strict readers refuse three.
  private static XSSFColor opaque(byte[] color) {
    byte[] whole = {(byte) 0xff, color[0], color[1], color[2]};
    return new XSSFColor(whole, null);
  }

  private static byte[] bytes(String color) {
    return HexFormat.of().parseHex(color.substring(1));
  }
}

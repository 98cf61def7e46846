package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart.Arrangement;
import io.svodka.renderer.chart.AreaInk;
import io.svodka.renderer.chart.SeriesLook;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.xmlbeans.XmlCursor;

/// Fills, lines and points of Excel in the look of a series.
record NativeLook(SeriesLook look) {
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PREFIX = "a";
  private static final String PAPER = "#FFFFFF";
  private static final double WIDTH = 2.25;
  private static final int WHOLE = 100_000;

  XDDFShapeProperties fill() {
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(Colors.solid(look.color()));
    switch (look.weave()) {
      case PLAIN -> {}
      case RISING -> hatch(properties, "wdUpDiag");
      case FALLING -> hatch(properties, "wdDnDiag");
      case CROSSED -> hatch(properties, "diagCross");
    }
    return properties;
  }

  /// Returns a fill through which shows what lies behind.
  XDDFShapeProperties area(Arrangement arrangement) {
    XDDFSolidFillProperties fill = Colors.solid(look.color());
    int strength = (int) Math.round(WHOLE * AreaInk.strength(arrangement));
    fill.getXmlObject().getSrgbClr().addNewAlpha().setVal(strength);
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(fill);
    return properties;
  }

  XDDFLineProperties line() {
    XDDFLineProperties line = new XDDFLineProperties(Colors.solid(look.color()));
    line.setWidth(WIDTH);
    switch (look.weave()) {
      case PLAIN -> {}
      case RISING -> line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
      case FALLING -> line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DOT));
      case CROSSED -> line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH_DOT));
    }
    return line;
  }

  MarkerStyle point() {
    return switch (look.weave()) {
      case PLAIN -> MarkerStyle.CIRCLE;
      case RISING -> MarkerStyle.SQUARE;
      case FALLING -> MarkerStyle.DIAMOND;
      case CROSSED -> MarkerStyle.TRIANGLE;
    };
  }

  /// Puts stripes of paper on a plain fill. Written as bare XML: the schema that comes with POI
  /// lacks their type.
  private void hatch(XDDFShapeProperties properties, String pattern) {
    try (XmlCursor cursor = properties.getXmlObject().newCursor()) {
      cursor.toFirstChild();
      cursor.beginElement(new QName(MAIN, "pattFill", PREFIX));
      cursor.insertAttributeWithValue("prst", pattern);
      color(cursor, "fgClr", PAPER);
      color(cursor, "bgClr", look.color());
      cursor.toParent();
      cursor.toNextSibling();
      cursor.removeXml();
    }
  }

  private static void color(XmlCursor cursor, String name, String color) {
    cursor.beginElement(new QName(MAIN, name, PREFIX));
    cursor.beginElement(new QName(MAIN, "srgbClr", PREFIX));
    cursor.insertAttributeWithValue("val", color.substring(1));
    // out of both elements, to where the next one is to stand
    cursor.toNextToken();
    cursor.toNextToken();
  }
}

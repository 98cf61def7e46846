package io.svodka.renderer.xlsx;

import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/// Labels of single marks, which differ from those of their series. Written as bare XML, the last
/// mark first: the schema that comes with POI lacks their type.
record SingleLabels(CTDLbls labels) {
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /// Takes the label of a mark away.
  void leaveOut(int mark) {
    try (XmlCursor cursor = begun(mark)) {
      value(cursor, "delete", "1");
    }
  }

  /// Writes the figure of a mark inside it, on white ground.
  ///
  /// @param pattern number format, which may be the words themselves
  void sayInside(int mark, String pattern) {
    try (XmlCursor cursor = begun(mark)) {
      format(cursor, pattern);
      ground(cursor);
      shows(cursor);
    }
  }

  /// Writes the figure of a mark right of it.
  void sayBehind(int mark, String pattern) {
    try (XmlCursor cursor = begun(mark)) {
      format(cursor, pattern);
      value(cursor, "dLblPos", "r");
      shows(cursor);
    }
  }

  private XmlCursor begun(int mark) {
    XmlCursor cursor = labels.newCursor();
    cursor.toFirstContentToken();
    cursor.beginElement(new QName(CHART, "dLbl", "c"));
    value(cursor, "idx", Integer.toString(mark));
    return cursor;
  }

  private static void shows(XmlCursor cursor) {
    value(cursor, "showLegendKey", "0");
    value(cursor, "showVal", "1");
    value(cursor, "showCatName", "0");
    value(cursor, "showSerName", "0");
    value(cursor, "showPercent", "0");
    value(cursor, "showBubbleSize", "0");
  }

  private static void ground(XmlCursor cursor) {
    cursor.beginElement(new QName(CHART, "spPr", "c"));
    cursor.beginElement(new QName(MAIN, "solidFill", "a"));
    cursor.beginElement(new QName(MAIN, "srgbClr", "a"));
    cursor.insertAttributeWithValue("val", "FFFFFF");
    // out of the three elements, to where the next one is to stand
    cursor.toNextToken();
    cursor.toNextToken();
    cursor.toNextToken();
  }

  private static void format(XmlCursor cursor, String pattern) {
    cursor.beginElement(new QName(CHART, "numFmt", "c"));
    cursor.insertAttributeWithValue("formatCode", pattern);
    cursor.insertAttributeWithValue("sourceLinked", "0");
    cursor.toNextToken();
  }

  private static void value(XmlCursor cursor, String name, String value) {
    cursor.beginElement(new QName(CHART, name, "c"));
    cursor.insertAttributeWithValue("val", value);
    cursor.toNextToken();
  }
}

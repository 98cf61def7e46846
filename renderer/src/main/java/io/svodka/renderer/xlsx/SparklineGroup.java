package io.svodka.renderer.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/// The small lines of one sheet, which look alike: in the colour of the theme, the last point
/// marked. Time runs from left to right on every sheet, as along the axes of charts. Written as
/// bare XML: they are younger than the schema of workbooks.
final class SparklineGroup {
  private static final String URI = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
  private static final String YOUNGER =
      "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  private static final String MAIN = "http://schemas.microsoft.com/office/excel/2006/main";
  private static final String WEIGHT = "1.25";

  private final String color;
  private final Map<String, String> ranges = new LinkedHashMap<>();

  SparklineGroup(String color) {
    this.color = "FF" + color.substring(1);
  }

  /// Adds a line.
  ///
  /// @param range where its figures lie
  void add(Sparkline line, String range) {
    ranges.put(new CellReference(line.row(), line.column()).formatAsString(), range);
  }

  void write(XSSFSheet sheet) {
    CTWorksheet written = sheet.getCTWorksheet();
    CTExtensionList all = written.isSetExtLst() ? written.getExtLst() : written.addNewExtLst();
    CTExtension extension = all.addNewExt();
    extension.setUri(URI);
    try (XmlCursor cursor = extension.newCursor()) {
      cursor.toEndToken();
      begin(cursor, "sparklineGroups");
      cursor.insertNamespace("x14", YOUNGER);
      cursor.insertNamespace("xm", MAIN);
      begin(cursor, "sparklineGroup");
      cursor.insertAttributeWithValue("lineWeight", WEIGHT);
      cursor.insertAttributeWithValue("displayEmptyCellsAs", "gap");
      cursor.insertAttributeWithValue("last", "1");
      cursor.insertAttributeWithValue("displayHidden", "1");
      color(cursor, "colorSeries");
      color(cursor, "colorLast");
      begin(cursor, "sparklines");
      ranges.forEach((cell, range) -> line(cursor, cell, range));
    }
  }

  private static void begin(XmlCursor cursor, String name) {
    cursor.beginElement(new QName(YOUNGER, name, "x14"));
  }

  private void color(XmlCursor cursor, String part) {
    begin(cursor, part);
    cursor.insertAttributeWithValue("rgb", color);
    cursor.toNextToken();
  }

  private static void line(XmlCursor cursor, String cell, String range) {
    begin(cursor, "sparkline");
    cursor.insertElementWithText(new QName(MAIN, "f", "xm"), range);
    cursor.insertElementWithText(new QName(MAIN, "sqref", "xm"), cell);
    cursor.toNextToken();
  }
}

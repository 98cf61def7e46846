package io.svodka.renderer.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/// Texts that stand once in a workbook and are named by their numbers: the first different ones, as
/// the names of regions and products are. Memory does not grow with a column of texts that never
/// come again.
final class SharedTexts {
  static final int NONE = -1;
  private static final int MOST = 4096;
  private static final int LONGEST = 100;

  private final SharedStringsTable table;
  private final Map<String, Integer> numbers = new HashMap<>();

  SharedTexts(SharedStringsTable table) {
    this.table = table;
  }

  /// Returns the number of a text; [#NONE] when it stands in its cell.
  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    return numbers.size() < MOST && text.length() <= LONGEST ? added(text) : NONE;
  }

  private int added(String text) {
    int number = table.addSharedStringItem(new XSSFRichTextString(text));
    numbers.put(text, number);
    return number;
  }
}

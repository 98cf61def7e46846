package io.svodka.renderer.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/// Texts that stand once in a workbook and are named by their numbers: the first different ones, as
/// the names of regions and products are. Memory does not grow with a column of texts that never
/// come again.
final class SharedTexts {
  private static final int MOST = 4096;
  private static final int LONGEST = 100;

  private final SharedStringsTable table;
  private final Map<String, SheetText> known = new HashMap<>(4 * MOST);

  SharedTexts(SharedStringsTable table) {
    this.table = table;
  }

  /// Returns what cells have to know of a text.
  SheetText of(String text) {
    SheetText found = known.get(text);
    if (found != null) {
      return found;
    }
    SheetText made = SheetText.of(text);
    return known.size() < MOST && text.length() <= LONGEST ? added(text, made) : made;
  }

  private SheetText added(String text, SheetText made) {
    int number = table.addSharedStringItem(new XSSFRichTextString(made.text()));
    SheetText shared = made.numbered(number);
    known.put(text, shared);
    return shared;
  }
}

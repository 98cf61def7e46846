package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

final class SheetNamesTest {
  private final SheetNames names = new SheetNames();

  @Test
  void forbiddenSignsGiveWayToBlanks() {
    assertEquals("a b c d", names.free("'a/b\\c:[d]?*'"));
  }

  @Test
  void equalNamesAreNumberedWhateverTheirCase() {
    assertEquals("Итоги", names.free("Итоги"));
    assertEquals("ИТОГИ (2)", names.free("ИТОГИ"));
    assertEquals("Итоги (3)", names.free("Итоги"));
  }

  @Test
  void longNamesAreCutAndStillDiffer() {
    String longName = "Продажи по категориям и каналам за октябрь";
    String first = names.free(longName);
    String second = names.free(longName);
    assertEquals("Продажи по категориям и каналам", first);
    assertEquals("Продажи по категориям и кан (2)", second);
  }

  @Test
  void namesThatExcelKeepsOrCannotHoldAreReplaced() {
    assertEquals("History (2)", names.free("History"));
    assertEquals("1", names.free(" : "));
  }

  @Test
  void aPairOfSurrogatesIsNeverCutInHalf() {
    String name = names.free("x".repeat(30) + "😀");
    assertEquals("x".repeat(30), name);
    WorkbookUtil.validateSheetName(name);
    assertTrue(name.length() <= 31);
  }
}

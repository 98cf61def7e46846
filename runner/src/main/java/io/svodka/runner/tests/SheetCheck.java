package io.svodka.runner.tests;

import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import io.svodka.reader.opened.Opened;
import io.svodka.reader.opened.SheetCell;
import io.svodka.runner.PlainText;
import java.util.List;
import java.util.Optional;

/// Looks at one cell of a workbook.
record SheetCheck(ExpectationOfTest.SheetCell expected) {
  List<String> wrong(MadePack pack) {
    if (!(pack.open(Format.XLSX) instanceof Opened.Workbook workbook)) {
      return List.of();
    }
    Optional<Opened.Sheet> sheet =
        workbook.sheets().stream()
            .filter(each -> each.name().equalsIgnoreCase(expected.sheet()))
            .findFirst();
    if (sheet.isEmpty()) {
      String there =
          String.join("”, “", workbook.sheets().stream().map(Opened.Sheet::name).toList());
      return List.of(
          pack.named(Format.XLSX)
              + " has no sheet “"
              + expected.sheet()
              + "”; there is “"
              + there
              + "”");
    }
    return compared(sheet.get(), pack);
  }

  private List<String> compared(Opened.Sheet sheet, MadePack pack) {
    Optional<SheetCell> found =
        sheet.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.place().equals(expected.cell()))
            .findFirst();
    Value value = found.map(SheetCell::value).orElse(Value.ABSENT);
    Expected wanted = expected.value().expected();
    return Matching.matches(wanted, value, "") || shown(wanted, found)
        ? List.of()
        : List.of(
            pack.named(Format.XLSX)
                + ", sheet “"
                + sheet.name()
                + "”, "
                + expected.cell()
                + ": expected "
                + (wanted instanceof Expected.Nothing ? "nothing" : expected.value().text())
                + ", found "
                + found.map(cell -> written(cell.value())).orElse("nothing"));
  }

  /// A text may also be what the cell shows, such as a date in words.
  private static boolean shown(Expected wanted, Optional<SheetCell> found) {
    return wanted instanceof Expected.Exactly(Value.Text(var text))
        && found.isPresent()
        && Searching.bare(found.get().shown()).equals(Searching.bare(text));
  }

  private static String written(Value value) {
    return value instanceof Value.Text(var text) ? "\"" + text + "\"" : PlainText.of(value);
  }
}

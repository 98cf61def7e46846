package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

final class SplitTableTest {
  @Test
  void allPartsOfATableThatIsTooWideHaveOneSizeOfType() throws IOException {
    byte[] pdf =
        Documents.render(Documents.of("Широкая", new Section("", List.of(new Block.Grid(wide())))));
    SizesOfFigures sizes = new SizesOfFigures();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      sizes.getText(document);
    }
    assertTrue(sizes.heads > 1, "the table was not split");
    assertEquals(1, sizes.found.size(), sizes.found.toString());
  }

  /// The first columns hold long figures, the last ones short.
  private static Table wide() {
    List<Column> columns = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    columns.add(Documents.column("name", "Партнёр", Align.LEFT));
    cells.add(Cell.text("Ветер"));
    for (int i = 1; i < 36; i++) {
      columns.add(Documents.column("c" + i, "М" + i, Align.RIGHT));
      cells.add(Cell.text("=" + "7".repeat(i < 20 ? 13 : 4)));
    }
    return new Table("Широкая", columns, List.of(new Row.Detail(cells)), 0, List.of(), "");
  }

  private static final class SizesOfFigures extends PDFTextStripper {
    private final Set<Float> found = new TreeSet<>();
    private int heads;

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (text.contains("=7")) {
        positions.forEach(position -> found.add(position.getFontSizeInPt()));
      }
      heads += text.contains("продолжение") ? 2 : 0;
    }
  }
}

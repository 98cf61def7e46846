package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Tile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Key figures share the columns of their strip.
class TileStripTest {
  @Test
  void tilesAboveATableHaveAsManyOfItsColumnsEach() throws IOException {
    assertEquals(List.of(0, 1, 2, 3), columns(4, Samples.flat()));
    assertEquals(List.of(0, 2), columns(2, Samples.flat()));
    assertEquals(List.of(0, 1, 2), columns(3, Samples.flat()));
  }

  @Test
  void withoutATableThereAreColumnsForEvenTiles() throws IOException {
    assertEquals(List.of(0, 2, 4), columns(3));
    assertEquals(List.of(0, 2), columns(2));
    assertEquals(List.of(0, 1, 2, 3, 4), columns(5));
  }

  /// Returns the columns in which tiles begin.
  private static List<Integer> columns(int tiles, Block... more) throws IOException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Tiles(IntStream.range(0, tiles).mapToObj(i -> tile("Figure " + i)).toList()));
    blocks.addAll(List.of(more));
    Document document = Samples.document(new Section("", blocks));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Samples.render(document)))) {
      Row labels = book.getSheetAt(0).getRow(3);
      return IntStream.range(0, labels.getLastCellNum())
          .filter(i -> labels.getCell(i).getCellType() == CellType.STRING)
          .boxed()
          .toList();
    }
  }

  private static Tile tile(String label) {
    return new Tile(label, Samples.whole(12, "12"), List.of(), List.of(), List.of());
  }
}

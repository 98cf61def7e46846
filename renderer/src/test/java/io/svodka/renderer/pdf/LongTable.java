package io.svodka.renderer.pdf;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/// Prints a table whose rows exist only while they are read. The argument says how many.
public final class LongTable {
  private LongTable() {}

  public static void main(String[] arguments) throws IOException {
    new PdfRenderer()
        .render(
            document(Integer.parseInt(arguments[0])),
            Documents.theme(),
            OutputStream.nullOutputStream());
  }

  static Document document(int count) {
    List<Table.Column> columns =
        IntStream.range(0, 10)
            .mapToObj(i -> Documents.column("c" + i, "Колонка " + i, Align.RIGHT))
            .toList();
    Iterable<Row> rows = () -> IntStream.range(0, count).mapToObj(LongTable::row).iterator();
    Table table = new Table("Продажи", columns, rows, 0, List.of(), "");
    return Documents.of(new Block.Grid(table));
  }

  private static Row row(int number) {
    return Documents.detail(
        IntStream.range(0, 10)
            .mapToObj(i -> Documents.money(number * 10L + i))
            .toArray(Cell[]::new));
  }
}

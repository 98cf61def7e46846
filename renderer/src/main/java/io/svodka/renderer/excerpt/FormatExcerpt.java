package io.svodka.renderer.excerpt;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Head;
import io.svodka.model.document.Table.Row;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/// Leaves out of a document the columns that its author hides in a format.
public final class FormatExcerpt {
  private final Format format;

  private FormatExcerpt(Format format) {
    this.format = format;
  }

  public static Document of(Document document, Format format) {
    FormatExcerpt excerpt = new FormatExcerpt(format);
    List<Section> sections =
        document.sections().stream()
            .map(
                section ->
                    new Section(section.title(), section.name(), excerpt.blocks(section.blocks())))
            .toList();
    return new Document(document.info(), document.page(), document.bands(), sections);
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Grid(var table) -> new Block.Grid(table(table));
      case Block.SideBySide(var widths, var inner) -> new Block.SideBySide(widths, blocks(inner));
      case Block.Tiles _, Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ -> block;
    };
  }

  private Table table(Table table) {
    List<Integer> kept =
        IntStream.range(0, table.columns().size())
            .filter(i -> !table.columns().get(i).hiddenIn().contains(format))
            .boxed()
            .toList();
    if (kept.isEmpty() || kept.size() == table.columns().size()) {
      return table;
    }
    return only(table, kept);
  }

  /// Returns the table with these columns only.
  public static Table only(Table table, List<Integer> kept) {
    List<List<Head>> heads = table.heads().rows().stream().map(row -> heads(row, kept)).toList();
    int stubs = (int) kept.stream().filter(i -> i < table.heads().stubs()).count();
    Iterable<Row> rows =
        () -> {
          Iterator<Row> all = table.rows().iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public Row next() {
              return row(all.next(), kept);
            }
          };
        };
    return new Table(
        table.title(),
        kept.stream().map(table.columns()::get).toList(),
        new Table.Heads(Math.max(1, stubs), heads),
        rows,
        table.groupLevels(),
        table.notes(),
        table.whenEmpty(),
        table.records());
  }

  private static List<Head> heads(List<Head> row, List<Integer> kept) {
    List<Head> narrowed = new ArrayList<>();
    int start = 0;
    for (Head head : row) {
      int from = start;
      int to = start + head.columns();
      int count = (int) kept.stream().filter(i -> i >= from && i < to).count();
      if (count > 0) {
        narrowed.add(new Head(head.text(), count));
      }
      start = to;
    }
    return narrowed;
  }

  private static Row row(Row row, List<Integer> kept) {
    return switch (row) {
      case Row.Detail(var cells) -> new Row.Detail(cells(cells, kept));
      case Row.Subtotal(var level, var cells) -> new Row.Subtotal(level, labelled(cells, kept));
      case Row.Total(var cells) -> new Row.Total(labelled(cells, kept));
      case Row.GroupHeader _, Row.NewPage _ -> row;
    };
  }

  private static List<Cell> cells(List<Cell> cells, List<Integer> kept) {
    return kept.stream().map(cells::get).toList();
  }

  /// The label of a sum moves to the next column where that has nothing to say.
  private static List<Cell> labelled(List<Cell> cells, List<Integer> kept) {
    List<Cell> narrowed = new ArrayList<>(cells(cells, kept));
    if (kept.getFirst() > 0 && narrowed.getFirst().shown().isEmpty()) {
      narrowed.set(0, cells.getFirst());
    }
    return narrowed;
  }
}

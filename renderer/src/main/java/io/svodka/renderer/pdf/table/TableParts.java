package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Head;
import io.svodka.renderer.excerpt.FormatExcerpt;
import io.svodka.renderer.pdf.strip.Chain;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.type.Setting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts a table that is much too wide into parts that are printed one after the other, each with
/// the columns that head the rows. Columns under one head stay together where they fit.
public final class TableParts {
  /// Smaller type than this is not pleasant to read.
  private static final double LEAST_SCALE = 0.62;

  private static final double SCALE_OF_PARTS = 0.85;
  private static final double GAP = 14;

  private final Table table;
  private final Setting setting;
  private final double width;

  private TableParts(Table table, Setting setting, double width) {
    this.table = table;
    this.setting = setting;
    this.width = width;
  }

  public static Iterable<Strip> of(Table written, Setting setting, double width) {
    Table table = setting.info().isFromRight() ? beforeMirror(written) : written;
    ColumnWidths widths = TablePlan.widths(table, setting, width);
    if (widths.crowding() <= 1 / LEAST_SCALE) {
      return new TableFlow(table, setting, TablePlan.of(widths, setting.looks()));
    }
    return flow(new TableParts(table, setting, width).parts(widths), setting, width);
  }

  /// Figures stand one under the other by their last digits, also where columns run from the right:
  /// they are set on the side that the mirror makes the right one.
  private static Table beforeMirror(Table table) {
    return table.withColumns(
        table.columns().stream()
            .map(column -> column.align() == Align.RIGHT ? column.on(Align.LEFT) : column)
            .toList());
  }

  private static Iterable<Strip> flow(List<Table> parts, Setting setting, double width) {
    List<ColumnWidths> widths =
        parts.stream().map(part -> TablePlan.widths(part, setting, width)).toList();
    // parts of one table look like one: the fullest sets the size of them all
    double scale = widths.stream().mapToDouble(TablePlan::scale).min().orElse(1);
    List<TableFlow> flows =
        IntStream.range(0, parts.size())
            .mapToObj(
                i -> {
                  TablePlan plan = TablePlan.of(widths.get(i), setting.looks(), scale);
                  return new TableFlow(parts.get(i), setting, plan);
                })
            .toList();
    return () ->
        new Chain(
            IntStream.range(0, flows.size())
                .mapToObj(i -> part(flows.get(i), i == 0 ? 0 : GAP))
                .iterator());
  }

  private static Iterator<Strip> part(TableFlow flow, double gap) {
    Iterator<Strip> strips = flow.iterator();
    Strip first = gap == 0 ? strips.next() : strips.next().below(gap);
    return new Chain(List.of(List.of(first).iterator(), strips).iterator());
  }

  private List<Table> parts(ColumnWidths full) {
    List<List<Integer>> packed = packed(full.scaled(SCALE_OF_PARTS));
    return IntStream.range(0, packed.size()).mapToObj(i -> part(packed, i)).toList();
  }

  private Table part(List<List<Integer>> packed, int index) {
    List<Integer> kept = new ArrayList<>(stubs());
    kept.addAll(packed.get(index));
    Table part = FormatExcerpt.only(table, kept);
    boolean first = index == 0;
    boolean last = index == packed.size() - 1;
    String title =
        first || table.title().isEmpty()
            ? table.title()
            : table.title() + " (" + setting.info().words().continued() + ")";
    return new Table(
        title,
        part.columns(),
        part.heads(),
        part.rows(),
        part.groupLevels(),
        last ? table.notes() : List.of(),
        part.whenEmpty());
  }

  private List<Integer> stubs() {
    return IntStream.range(0, table.heads().stubs()).boxed().toList();
  }

  /// Packs runs of columns into as few parts as their widths allow.
  private List<List<Integer>> packed(ColumnWidths widths) {
    double room = width - stubs().stream().mapToDouble(widths::needed).sum();
    List<List<Integer>> parts = new ArrayList<>();
    double used = room + 1;
    for (List<Integer> run : runs(widths, room)) {
      double needed = run.stream().mapToDouble(widths::needed).sum();
      if (used + needed > room) {
        parts.add(new ArrayList<>());
        used = 0;
      }
      parts.getLast().addAll(run);
      used += needed;
    }
    return parts;
  }

  private List<List<Integer>> runs(ColumnWidths widths, double room) {
    List<List<Integer>> runs = new ArrayList<>();
    int start = 0;
    for (Head head : lowest()) {
      List<Integer> run =
          IntStream.range(Math.max(start, table.heads().stubs()), start + head.columns())
              .boxed()
              .toList();
      start += head.columns();
      boolean fits = run.stream().mapToDouble(widths::needed).sum() <= room;
      if (fits && !run.isEmpty()) {
        runs.add(run);
      } else {
        run.forEach(column -> runs.add(List.of(column)));
      }
    }
    return runs;
  }

  private List<Head> lowest() {
    return table.heads().rows().isEmpty()
        ? table.columns().stream().map(column -> new Head(column.label(), 1)).toList()
        : table.heads().rows().getLast();
  }
}

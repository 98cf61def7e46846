package io.svodka.runner.edition;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All figures that a document shows, by their places. Charts show figures of tables once more and
/// are left out.
final class Figures {
  private final Map<Place, Cell> cells = new LinkedHashMap<>();

  /// How often a place was there: rows of a listing may all have one head.
  private final Map<Place, Integer> times = new HashMap<>();

  private final FigureRoom room;

  private Figures(FigureRoom room) {
    this.room = room;
  }

  /// Where a figure stands.
  ///
  /// @param part section and table
  /// @param row what heads its row; empty for a key figure
  /// @param label of its column or tile
  record Place(String part, String row, String label) {}

  /// @throws RunFailure.Render when there are more than there is room for
  static Map<Place, Cell> of(Document document, FigureRoom room) {
    Figures figures = new Figures(room);
    for (Section section : document.sections()) {
      section.blocks().forEach(block -> figures.add(section.title(), block));
    }
    return figures.cells;
  }

  private void add(String part, Block block) {
    switch (block) {
      case Block.Tiles(var tiles) ->
          tiles.forEach(tile -> put(new Place(part, "", tile.label()), tile.figure()));
      case Block.Grid(var table) -> add(joined(part, table.title()), table);
      case Block.SideBySide(_, var blocks) -> blocks.forEach(each -> add(part, each));
      case Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ -> {}
    }
  }

  private void add(String part, Table table) {
    Map<Integer, String> groups = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      switch (row) {
        case Table.Row.GroupHeader(var level, var text, _) -> {
          groups.keySet().removeIf(each -> each >= level);
          groups.put(level, text);
        }
        case Table.Row.Detail(var cells) ->
            add(part, table, path(groups, Integer.MAX_VALUE), cells);
        case Table.Row.Subtotal(var level, var cells) ->
            add(part, table, path(groups, level), cells);
        case Table.Row.Total(var cells) -> add(part, table, "", cells);
        case Table.Row.NewPage _ -> {}
      }
    }
  }

  private static String path(Map<Integer, String> groups, int below) {
    return groups.entrySet().stream()
        .filter(each -> each.getKey() < below)
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(" · "));
  }

  private void add(String part, Table table, String path, List<Cell> cells) {
    int stubs = Math.min(table.heads().stubs(), cells.size());
    String row =
        joined(
            path,
            cells.subList(0, stubs).stream()
                .map(Cell::shown)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
    for (int i = stubs; i < cells.size(); i++) {
      put(new Place(part, row, table.heading(i)), cells.get(i));
    }
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second)
        ? first + (first.equals(second) ? "" : second)
        : first + " · " + second;
  }

  /// Rows with the same head are told apart by their order.
  private void put(Place place, Cell cell) {
    Place free = numbered(place);
    while (cells.containsKey(free)) {
      free = numbered(place);
    }
    cells.put(free, cell);
    room.demand(cells.size());
  }

  private Place numbered(Place place) {
    int time = times.merge(place, 1, Integer::sum);
    return time == 1
        ? place
        : new Place(place.part(), place.row() + " (" + time + ")", place.label());
  }

  /// Returns whether two cells say the same.
  static boolean isSame(Cell before, Cell after) {
    if (before.value() instanceof Value.Decimal(var one)
        && after.value() instanceof Value.Decimal(var other)) {
      return one.compareTo(other) == 0;
    }
    return before.value().equals(after.value());
  }
}

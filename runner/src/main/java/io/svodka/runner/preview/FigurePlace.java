package io.svodka.runner.preview;

import io.svodka.engine.layout.FigureTrail;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the figure that stands at a place of the page: which tile, which cell, which mark of a
/// chart, which word of a text, each counted from the top.
///
/// @param trail where the figures of the page come from
record FigurePlace(Shown shown, FigureTrail.Kept trail) {
  /// A figure as the page shows it.
  record Found(Cell cell, FigureTrail.Origin origin) {}

  /// Returns the figure that a click on the page means.
  ///
  /// @param place what the page says of it, by name
  Found at(Map<String, String> place) {
    return found(cell(place));
  }

  private Cell cell(Map<String, String> place) {
    if (place.containsKey("tile")) {
      return tile(place);
    }
    if (place.containsKey("chart")) {
      return mark(place);
    }
    return place.containsKey("text") ? word(place) : tableCell(place);
  }

  private Found found(Cell cell) {
    return trail.of(cell).map(origin -> new Found(cell, origin)).orElseThrow(FigurePlace::unknown);
  }

  private Cell tile(Map<String, String> place) {
    List<Block.Tiles> groups = all(Block.Tiles.class);
    Tile tile = at(at(groups, place, "group").tiles(), place, "tile");
    return switch (place.getOrDefault("part", "")) {
      case "change" -> at(tile.deltas(), place, "index").change();
      case "before" -> at(tile.deltas(), place, "index").before();
      case "aim" -> at(tile.target(), place, "index").aim();
      default -> tile.figure();
    };
  }

  /// Group headers are rows of the page too, and have no figures.
  private Cell tableCell(Map<String, String> place) {
    Table table = at(all(Block.Grid.class), place, "table").table();
    List<Integer> visible =
        IntStream.range(0, table.columns().size())
            .filter(i -> !table.columns().get(i).hiddenIn().contains(Format.HTML))
            .boxed()
            .toList();
    int column = at(visible, place, "column");
    int wanted = number(place, "row");
    int row = 0;
    for (Table.Row each : table.rows()) {
      if (!(each instanceof Table.Row.NewPage) && row++ == wanted) {
        return cells(each).get(column);
      }
    }
    throw unknown();
  }

  private static List<Cell> cells(Table.Row row) {
    return switch (row) {
      case Table.Row.Detail(var cells) -> cells;
      case Table.Row.Subtotal(_, var cells) -> cells;
      case Table.Row.Total(var cells) -> cells;
      case Table.Row.GroupHeader _, Table.Row.NewPage _ -> throw unknown();
    };
  }

  /// A mark says in its tooltip what it stands for: its category, its series and its figure.
  private Cell mark(Map<String, String> place) {
    Chart chart = at(all(Block.Picture.class), place, "chart").chart();
    if (place.containsKey("series")) {
      return at(at(chart.series(), place, "series").cells(), place, "category");
    }
    String said = place.getOrDefault("mark", "");
    return marks(chart)
        .filter(mark -> mark.isSaidBy(said))
        .max(Comparator.comparingInt(Mark::length))
        .map(Mark::cell)
        .orElseThrow(FigurePlace::unknown);
  }

  /// What is drawn for one figure of a chart.
  private record Mark(String category, String series, Cell cell) {
    boolean isSaidBy(String words) {
      return !words.isEmpty()
          && words.startsWith(category)
          && words.endsWith(cell.shown())
          && words.contains(series);
    }

    int length() {
      return category.length() + series.length() + cell.shown().length();
    }
  }

  private static Stream<Mark> marks(Chart chart) {
    return chart.series().stream()
        .flatMap(
            series ->
                IntStream.range(0, Math.min(series.cells().size(), chart.categories().size()))
                    .mapToObj(
                        i ->
                            new Mark(
                                chart.categories().get(i).shown(),
                                series.label(),
                                series.cells().get(i))));
  }

  /// The figures of a text are looked for in it one after the other; of those the one counts that
  /// was clicked, else the nearest.
  private Cell word(Map<String, String> place) {
    List<Cell> figures = trail.in(at(all(Block.Prose.class), place, "text"));
    String text = place.getOrDefault("words", "");
    int clicked = number(place, "letter");
    int end = 0;
    Optional<Cell> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (Cell figure : figures) {
      int start = text.indexOf(figure.shown(), end);
      if (start < 0 || figure.shown().isEmpty()) {
        continue;
      }
      end = start + figure.shown().length();
      int distance = Math.max(0, Math.max(start - clicked, clicked - end));
      if (distance < nearest) {
        nearest = distance;
        best = Optional.of(figure);
      }
    }
    return best.orElseThrow(FigurePlace::unknown);
  }

  /// Returns whether a text was clicked that says no figure, as one clicks to read.
  boolean isPlainText(Map<String, String> place) {
    List<Block.Prose> texts = all(Block.Prose.class);
    int index = number(place, "text");
    return index >= 0 && index < texts.size() && trail.in(texts.get(index)).isEmpty();
  }

  /// Returns the chart of the page at a place, for those who want to choose among its figures.
  Optional<Chart> chart(Map<String, String> place) {
    List<Block.Picture> charts = all(Block.Picture.class);
    int index = number(place, "chart");
    boolean whole = !place.containsKey("series") && place.getOrDefault("mark", "").isEmpty();
    return whole && index >= 0 && index < charts.size()
        ? Optional.of(charts.get(index).chart())
        : Optional.empty();
  }

  private <T extends Block> List<T> all(Class<T> kind) {
    return shown.layout().pack().document().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(FigurePlace::within)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static Stream<Block> within(Block block) {
    return block instanceof Block.SideBySide(_, var blocks)
        ? blocks.stream().flatMap(FigurePlace::within)
        : Stream.of(block);
  }

  private static int number(Map<String, String> place, String name) {
    String said = place.getOrDefault(name, "");
    return said.matches("\\d{1,6}") ? Integer.parseInt(said) : -1;
  }

  private static <T> T at(List<T> all, Map<String, String> place, String name) {
    int index = number(place, name);
    if (index < 0 || index >= all.size()) {
      throw unknown();
    }
    return all.get(index);
  }

  static RunFailure unknown() {
    return new RunFailure.Setup(
        "SV9489",
        "no measure stands here that could be explained",
        "click a figure of a tile, a table, a chart or a text",
        null);
  }
}

package io.svodka.renderer.html;

import io.svodka.model.document.Block;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The models of blocks. Each says its `kind`, by which the template chooses the markup.
final class BlockModel {
  /// Between blocks side by side on paper, as the style sheet has it.
  private static final double GUTTER = 16;

  private final ChartModel charts;
  private final ProseModel prose;
  private final TileModel tiles;
  private final Theme theme;
  private final Words words;

  BlockModel(ChartModel charts, ProseModel prose, TileModel tiles, Theme theme, Words words) {
    this.words = words;
    this.charts = charts;
    this.prose = prose;
    this.tiles = tiles;
    this.theme = theme;
  }

  /// @param id anchor of what holds the blocks; theirs begin with it
  /// @param room of each of them on paper, in points
  List<Map<String, Object>> all(List<Block> blocks, String id, double room) {
    return IntStream.range(0, blocks.size())
        .mapToObj(i -> of(blocks.get(i), id + "b" + (i + 1), room))
        .toList();
  }

  private Map<String, Object> of(Block block, String id, double room) {
    return switch (block) {
      case Block.Tiles(var all) -> Map.of("kind", "tiles", "group", tiles.of(all, room));
      case Block.Grid(var table) ->
          Map.of("kind", "table", "id", id, "table", TableModel.of(table, theme, words));
      case Block.Picture(var chart) ->
          Map.of("kind", "chart", "id", id, "chart", charts.of(chart, room));
      case Block.Photo(var image, var width, var words) ->
          Map.of("kind", "photo", "photo", PhotoModel.of(image, width, words));
      case Block.Prose(var paragraphs) ->
          Map.of("kind", "prose", "paragraphs", prose.of(paragraphs));
      case Block.SideBySide row ->
          Map.of("kind", "row", "columns", columns(row.widths()), "blocks", beside(row, id, room));
      case Block.PageBreak() -> Map.of("kind", "break");
    };
  }

  private List<Map<String, Object>> beside(Block.SideBySide row, String id, double room) {
    double shares = row.widths().stream().mapToInt(Integer::intValue).sum();
    double free = room - GUTTER * (row.blocks().size() - 1);
    return IntStream.range(0, row.blocks().size())
        .mapToObj(
            i -> of(row.blocks().get(i), id + "b" + (i + 1), free * row.widths().get(i) / shares))
        .toList();
  }

  private static String columns(List<Integer> widths) {
    return widths.stream()
        .map(width -> "minmax(0," + width + "fr)")
        .collect(Collectors.joining(" "));
  }
}

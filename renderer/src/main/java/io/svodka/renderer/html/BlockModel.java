package io.svodka.renderer.html;

import io.svodka.model.document.Block;
import io.svodka.model.document.Theme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The models of blocks. Each says its `kind`, by which the template chooses the markup.
final class BlockModel {
  private final ChartModel charts;
  private final ProseModel prose;
  private final TileModel tiles;
  private final Theme theme;

  BlockModel(ChartModel charts, ProseModel prose, TileModel tiles, Theme theme) {
    this.charts = charts;
    this.prose = prose;
    this.tiles = tiles;
    this.theme = theme;
  }

  /// @param id anchor of what holds the blocks; theirs begin with it
  List<Map<String, Object>> all(List<Block> blocks, String id) {
    return IntStream.range(0, blocks.size())
        .mapToObj(i -> of(blocks.get(i), id + "b" + (i + 1)))
        .toList();
  }

  private Map<String, Object> of(Block block, String id) {
    return switch (block) {
      case Block.Tiles(var all) -> Map.of("kind", "tiles", "group", tiles.of(all));
      case Block.Grid(var table) ->
          Map.of("kind", "table", "id", id, "table", TableModel.of(table, theme));
      case Block.Picture(var chart) -> Map.of("kind", "chart", "id", id, "chart", charts.of(chart));
      case Block.Photo(var image, var width, var words) ->
          Map.of("kind", "photo", "photo", PhotoModel.of(image, width, words));
      case Block.Prose(var paragraphs) ->
          Map.of("kind", "prose", "paragraphs", prose.of(paragraphs));
      case Block.SideBySide(var widths, var blocks) ->
          Map.of("kind", "row", "columns", columns(widths), "blocks", all(blocks, id));
      case Block.PageBreak() -> Map.of("kind", "break");
    };
  }

  private static String columns(List<Integer> widths) {
    return widths.stream()
        .map(width -> "minmax(0," + width + "fr)")
        .collect(Collectors.joining(" "));
  }
}

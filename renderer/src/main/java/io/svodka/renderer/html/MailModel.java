package io.svodka.renderer.html;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.excerpt.BandWords;
import io.svodka.renderer.excerpt.TableExcerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The model of a mail body. Mail programs know no style sheets, so colours go to every place that
/// needs them, and what stands side by side on a page comes one below the other.
final class MailModel {
  private final Document document;
  private final Theme theme;
  private final ProseModel prose;

  private final TileModel tiles;

  MailModel(Document document, Theme theme, ChartPainter painter) {
    this.document = document;
    this.theme = theme;
    this.prose = new ProseModel(document);
    this.tiles = new TileModel(theme, painter);
  }

  Map<String, Object> variables() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("lang", document.info().locale().toLanguageTag());
    variables.put("title", document.info().title());
    variables.put("subtitle", document.info().subtitle());
    variables.put("preheader", preheader());
    variables.put("colours", PageStyle.daylight(theme));
    variables.put("font", PageStyle.fontName(theme));
    variables.put("sections", sections());
    variables.put("footer", BandWords.of(document.bands().footer()).joined());
    return variables;
  }

  /// Returns the sections that have something for a mail.
  private List<Map<String, Object>> sections() {
    List<Map<String, Object>> sections = new ArrayList<>();
    for (Section section : document.sections()) {
      List<Map<String, Object>> blocks = section.blocks().stream().flatMap(this::blocks).toList();
      if (!blocks.isEmpty()) {
        sections.add(Map.of("title", section.title(), "blocks", blocks));
      }
    }
    return sections;
  }

  private Stream<Map<String, Object>> blocks(Block block) {
    return switch (block) {
      case Block.Tiles(var all) ->
          Stream.of(Map.of("kind", "tiles", "rows", pairs(tiles.all(all))));
      case Block.Grid(var table) ->
          Stream.of(Map.of("kind", "table", "table", TableModel.of(TableExcerpt.of(table), theme)));
      case Block.Prose(var paragraphs) ->
          Stream.of(Map.of("kind", "prose", "paragraphs", prose.of(paragraphs)));
      case Block.SideBySide(_, var inner) -> inner.stream().flatMap(this::blocks);
      case Block.Picture _, Block.Photo _, Block.PageBreak _ -> Stream.empty();
    };
  }

  private static <T> List<List<T>> pairs(List<T> items) {
    List<List<T>> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i += 2) {
      pairs.add(items.subList(i, Math.min(i + 2, items.size())));
    }
    return pairs;
  }

  /// Returns what the list of mails shows beside the subject: the figures, or else the subtitle.
  private String preheader() {
    String figures =
        document.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(MailModel::tiles)
            .map(MailModel::summary)
            .collect(Collectors.joining(" · "));
    return figures.isEmpty() ? document.info().subtitle() : figures;
  }

  private static Stream<Tile> tiles(Block block) {
    return switch (block) {
      case Block.Tiles(var tiles) -> tiles.stream();
      case Block.SideBySide(_, var inner) -> inner.stream().flatMap(MailModel::tiles);
      case Block.Grid _, Block.Prose _, Block.Picture _, Block.Photo _, Block.PageBreak _ ->
          Stream.empty();
    };
  }

  private static String summary(Tile tile) {
    String change =
        tile.deltas().stream()
            .findFirst()
            .map(delta -> " (" + delta.change().shown() + ")")
            .orElse("");
    return tile.label() + " " + tile.figure().shown() + change;
  }
}

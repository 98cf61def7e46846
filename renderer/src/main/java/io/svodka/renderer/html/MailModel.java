package io.svodka.renderer.html;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Tile;
import io.svodka.renderer.excerpt.BandWords;
import io.svodka.renderer.excerpt.NotesOnce;
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
  private final MailColours colours;
  private final ProseModel prose;

  private final MailPictures pictures;

  MailModel(Document document, MailColours colours, MailPictures pictures) {
    this.document = document;
    this.colours = colours;
    this.prose = new ProseModel(document);
    this.pictures = pictures;
  }

  /// Returns how many blocks a mail may show of a document.
  static int count(Document document) {
    return (int) document.sections().stream().flatMap(MailModel::flat).count();
  }

  Map<String, Object> variables(MailRoom room) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("lang", document.info().locale().toLanguageTag());
    variables.put("title", document.info().title());
    variables.put("subtitle", document.info().subtitle());
    variables.put("preheader", preheader());
    variables.put("colours", colours.day());
    variables.put("night", colours.night());
    variables.put("font", colours.font());
    variables.put("sections", sections(room));
    variables.put("rest", isCut(room) ? document.info().words().rest() : "");
    variables.put("direction", document.info().isFromRight() ? "rtl" : "ltr");
    variables.put("start", document.info().isFromRight() ? "right" : "left");
    variables.put("footer", BandWords.of(document.bands().footer()).joined());
    return variables;
  }

  /// Returns the sections that have something for a mail.
  private List<Map<String, Object>> sections(MailRoom room) {
    List<Map<String, Object>> sections = new ArrayList<>();
    int left = room.blocks();
    for (Section section : document.sections()) {
      List<Block> shown = flat(section).limit(left).toList();
      left -= shown.size();
      if (!shown.isEmpty()) {
        List<Map<String, Object>> blocks =
            shown.stream().map(block -> block(block, room.rows())).toList();
        sections.add(Map.of("title", section.title(), "blocks", blocks));
      }
    }
    return sections;
  }

  /// Returns the blocks of a section one below the other.
  private static Stream<Block> flat(Section section) {
    return NotesOnce.of(section.blocks()).stream().flatMap(MailModel::flat);
  }

  private static Stream<Block> flat(Block block) {
    return switch (block) {
      case Block.SideBySide(_, var inner) -> inner.stream().flatMap(MailModel::flat);
      case Block.PageBreak _ -> Stream.empty();
      case Block.Tiles _, Block.Grid _, Block.Prose _, Block.Picture _, Block.Photo _ ->
          Stream.of(block);
    };
  }

  private boolean isCut(MailRoom room) {
    return room.blocks() < count(document)
        || document.sections().stream()
            .flatMap(MailModel::flat)
            .anyMatch(
                block ->
                    block instanceof Block.Grid(var table)
                        && TableExcerpt.isCut(table, room.rows()));
  }

  private Map<String, Object> block(Block block, int rows) {
    return switch (block) {
      case Block.Tiles(var all) -> MailTiles.of(all).model(colours.theme(), pictures);
      case Block.Grid(var table) ->
          Map.of(
              "kind",
              "table",
              "table",
              TableModel.of(
                  TableExcerpt.of(table, rows), colours.theme(), document.info().words()));
      case Block.Prose(var paragraphs) ->
          Map.of("kind", "prose", "paragraphs", prose.of(paragraphs));
      case Block.Picture(var chart) -> pictures.chart(chart, colours.theme(), document.info());
      case Block.Photo(var image, var width, var words) -> pictures.photo(image, width, words);
      case Block.SideBySide _, Block.PageBreak _ ->
          throw new IllegalStateException("blocks of a mail stand one below the other");
    };
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
            .filter(delta -> !delta.change().shown().isEmpty())
            .findFirst()
            .map(delta -> " (" + delta.change().shown() + ")")
            .orElse("");
    return tile.label() + " " + tile.figure().shown() + change;
  }
}

package io.svodka.renderer.site;

import io.svodka.renderer.html.Markup;
import io.svodka.renderer.site.Block.Box;
import io.svodka.renderer.site.Block.Card;
import io.svodka.renderer.site.Block.Fact;
import io.svodka.renderer.site.Block.Mark;
import io.svodka.renderer.site.Block.Thing;
import io.svodka.renderer.site.DiagramLayout.Line;
import io.svodka.renderer.site.DiagramLayout.Placed;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Blocks as the templates see them: maps, lists and texts. What ends in `Html` is markup that was
/// made of Markdown; everything else is escaped by the template.
final class BlockModels {
  private final MarkdownPages markdown;
  private final String root;

  /// Things stand below headings of the second level, or in their place where a page has none.
  private final String head;

  BlockModels(MarkdownPages markdown, Page page) {
    this.markdown = markdown;
    this.root = page.root();
    this.head = page.blocks().stream().anyMatch(Block.Heading.class::isInstance) ? "h3" : "h2";
  }

  Map<String, Object> of(Block block) {
    return switch (block) {
      case Block.Prose(var text) -> Map.of("is", "prose", "html", Markup.of(markdown.blocks(text)));
      case Block.Heading(var id, var text) -> Map.of("is", "heading", "id", id, "text", text);
      case Block.Facts(var facts) -> Map.of("is", "facts", "facts", facts(facts));
      case Block.Things(var things) ->
          Map.of("is", "things", "head", head, "things", things.stream().map(this::thing).toList());
      case Block.Grid(var caption, var heads, var rows) ->
          Map.of(
              "is",
              "grid",
              "caption",
              caption,
              "heads",
              heads,
              "rows",
              rows.stream().map(this::lines).toList());
      case Block.Cards(var cards) ->
          Map.of("is", "cards", "cards", cards.stream().map(this::card).toList());
      case Block.Diagram diagram -> diagram(diagram);
      case Block.Picture(var png, var alternative, var href, var caption) ->
          Map.of(
              "is",
              "picture",
              "data",
              "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
              "alternative",
              alternative,
              "href",
              root + href,
              "captionHtml",
              line(caption));
    };
  }

  private List<Object> lines(List<String> texts) {
    return texts.stream().map(this::line).toList();
  }

  private Object line(String text) {
    return Markup.of(markdown.line(text));
  }

  private List<Map<String, Object>> facts(List<Fact> facts) {
    return facts.stream()
        .map(
            fact -> Map.<String, Object>of("title", fact.title(), "textsHtml", lines(fact.texts())))
        .toList();
  }

  private Map<String, Object> thing(Thing thing) {
    return Map.of(
        "id",
        thing.id(),
        "title",
        thing.title(),
        "code",
        thing.code(),
        "kind",
        thing.kind(),
        "textsHtml",
        lines(thing.texts()),
        "formula",
        thing.formula(),
        "facts",
        facts(thing.facts()),
        "mark",
        mark(thing.mark()));
  }

  private static Map<String, String> mark(Mark mark) {
    return Map.of("text", mark.text(), "look", mark.look().name().toLowerCase(Locale.ROOT));
  }

  private Map<String, Object> card(Card card) {
    return Map.of(
        "href",
        root + card.href(),
        "title",
        card.title(),
        "textHtml",
        line(card.text()),
        "notesHtml",
        lines(card.notes()));
  }

  private Map<String, Object> diagram(Block.Diagram diagram) {
    DiagramLayout layout = new DiagramLayout(diagram);
    return Map.of(
        "is",
        "diagram",
        "title",
        diagram.title(),
        "width",
        number(layout.width()),
        "height",
        number(layout.height()),
        "boxes",
        layout.boxes().stream().map(this::box).toList(),
        "lines",
        layout.lines().stream().map(BlockModels::arrow).toList());
  }

  private Map<String, String> box(Placed placed) {
    Box box = placed.box();
    return Map.of(
        "title",
        box.title(),
        "subtitle",
        box.subtitle(),
        "href",
        box.href().isEmpty() ? "" : root + box.href(),
        "x",
        number(placed.x()),
        "y",
        number(placed.y()),
        "width",
        number(placed.wide()),
        "height",
        number(placed.high()),
        "textX",
        number(placed.x() + 14),
        "titleY",
        number(placed.y() + 24),
        "subtitleY",
        number(placed.y() + 43));
  }

  private static Map<String, Object> arrow(Line line) {
    return Map.of(
        "path",
        line.path(),
        "label",
        line.label(),
        "x",
        number(line.x()),
        "y",
        number(line.y()),
        "start",
        mark(line.start()),
        "end",
        mark(line.end()));
  }

  private static Map<String, String> mark(DiagramLayout.Mark mark) {
    return Map.of("text", mark.text(), "x", number(mark.x()), "y", number(mark.y()));
  }

  private static String number(int number) {
    return Integer.toString(number);
  }
}

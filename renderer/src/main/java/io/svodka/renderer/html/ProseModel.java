package io.svodka.renderer.html;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
import io.svodka.model.document.SafeLink;
import io.svodka.model.document.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The model of running text: headings in an order without jumps, paragraphs, and lists of what
/// stands together.
final class ProseModel {
  private static final int LAST_LEVEL = 6;

  private final Set<Kind> headings;
  private final int firstLevel;

  /// Headings of running text come below the headings of sections, if there are any.
  ProseModel(Document document) {
    boolean titled = document.sections().stream().anyMatch(section -> !section.title().isEmpty());
    this.firstLevel = titled ? 3 : 2;
    this.headings = EnumSet.noneOf(Kind.class);
    document.sections().stream()
        .map(Section::blocks)
        .flatMap(ProseModel::paragraphs)
        .map(Paragraph::kind)
        .filter(ProseModel::isHeading)
        .forEach(headings::add);
  }

  List<Map<String, Object>> of(List<Paragraph> paragraphs) {
    List<Map<String, Object>> models = new ArrayList<>();
    int next = 0;
    while (next < paragraphs.size()) {
      Paragraph paragraph = paragraphs.get(next);
      if (paragraph.isItem()) {
        int end = end(paragraphs, next);
        models.addAll(lists(paragraphs.subList(next, end)));
        next = end;
      } else {
        String note = paragraph.kind() == Kind.NOTE ? "yes" : "";
        models.add(Map.of("tag", tag(paragraph.kind()), "note", note, "runs", runs(paragraph)));
        next++;
      }
    }
    return models;
  }

  /// Returns where the items that follow each other end.
  private static int end(List<Paragraph> paragraphs, int start) {
    int end = start;
    while (end < paragraphs.size() && paragraphs.get(end).isItem()) {
      end++;
    }
    return end;
  }

  /// Returns lists of items of one kind, each item with the lists within it.
  private List<Map<String, Object>> lists(List<Paragraph> items) {
    List<Map<String, Object>> models = new ArrayList<>();
    List<Map<String, Object>> list = new ArrayList<>();
    int next = 0;
    while (next < items.size()) {
      Paragraph item = items.get(next);
      int end = next + 1;
      while (end < items.size() && items.get(end).depth() > item.depth()) {
        end++;
      }
      list.add(Map.of("runs", runs(item), "lists", lists(items.subList(next + 1, end))));
      if (end == items.size() || items.get(end).kind() != item.kind()) {
        models.add(Map.of("tag", tag(item.kind()), "items", List.copyOf(list)));
        list.clear();
      }
      next = end;
    }
    return models;
  }

  private String tag(Kind kind) {
    return switch (kind) {
      case HEADING_1, HEADING_2, HEADING_3 -> "h" + level(kind);
      case BODY, NOTE -> "p";
      case BULLET -> "ul";
      case NUMBERED -> "ol";
    };
  }

  private int level(Kind heading) {
    int above = (int) headings.stream().filter(used -> used.compareTo(heading) < 0).count();
    return Math.min(LAST_LEVEL, firstLevel + above);
  }

  private static List<Map<String, String>> runs(Paragraph paragraph) {
    return paragraph.runs().stream().map(ProseModel::run).toList();
  }

  private static Map<String, String> run(Run run) {
    return Map.of(
        "text",
        run.text(),
        "bold",
        run.weight() == Weight.BOLD ? "yes" : "",
        "italic",
        run.slant() == Slant.ITALIC ? "yes" : "",
        "link",
        SafeLink.of(run.link()));
  }

  private static boolean isHeading(Kind kind) {
    return kind.compareTo(Kind.BODY) < 0;
  }

  private static Stream<Paragraph> paragraphs(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Prose(var paragraphs) -> paragraphs.stream();
                  case Block.SideBySide(_, var inner) -> paragraphs(inner);
                  case Block.Tiles _,
                      Block.Grid _,
                      Block.Picture _,
                      Block.Photo _,
                      Block.PageBreak _ ->
                      Stream.<Paragraph>empty();
                });
  }
}

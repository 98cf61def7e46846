package io.svodka.renderer.text;

import io.svodka.model.document.ItemNumbers;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Running text as lines, items of a list one below the other.
final class TextProse {
  /// How much further in a list within an item stands.
  private static final String INSET = "   ";

  private TextProse() {}

  /// Returns the paragraphs, a list as one of them.
  static Stream<List<String>> of(List<Paragraph> paragraphs) {
    List<Integer> numbers = ItemNumbers.of(paragraphs);
    List<List<String>> parts = new ArrayList<>();
    Kind before = Kind.BODY;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.depth() == 0) {
        boolean goesOn = paragraph.kind() == before && paragraph.isItem();
        before = paragraph.kind();
        if (!goesOn) {
          parts.add(new ArrayList<>());
        }
      }
      if (parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(lines(paragraph, numbers.get(i)));
    }
    return parts.stream();
  }

  private static List<String> lines(Paragraph paragraph, int number) {
    List<String> lines = new ArrayList<>();
    for (String said : said(paragraph)) {
      lines.addAll(lines.isEmpty() ? first(paragraph, number, said) : next(paragraph, said));
    }
    return lines;
  }

  /// Returns the lines that the author wrote. A line end in a figure or a name makes none.
  private static List<String> said(Paragraph paragraph) {
    List<String> said = new ArrayList<>(List.of(""));
    for (Run run : paragraph.runs()) {
      if (run.text().equals("\n")) {
        said.add("");
      } else {
        said.add(said.removeLast() + text(run));
      }
    }
    return said;
  }

  private static List<String> next(Paragraph paragraph, String text) {
    String inset = INSET.repeat(paragraph.depth());
    return switch (paragraph.kind()) {
      case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE -> TextLines.wrap(text, "", "");
      case BULLET -> TextLines.wrap(text, inset + "  ", inset + "  ");
      case NUMBERED -> TextLines.wrap(text, inset + "   ", inset + "   ");
    };
  }

  private static List<String> first(Paragraph paragraph, int number, String text) {
    String inset = INSET.repeat(paragraph.depth());
    return switch (paragraph.kind()) {
      case HEADING_1, HEADING_2, HEADING_3 -> TextLines.underlined(text, "-");
      case BODY, NOTE -> TextLines.wrap(text, "", "");
      case BULLET -> TextLines.wrap(text, inset + "• ", inset + "  ");
      case NUMBERED -> TextLines.wrap(text, inset + number + ". ", inset + "   ");
    };
  }

  /// An address follows its words unless they already are the address.
  private static String text(Run run) {
    String address = run.link().startsWith("mailto:") ? run.link().substring(7) : run.link();
    return address.isEmpty() || address.equals(run.text())
        ? run.text()
        : run.text() + " (" + address + ")";
  }
}

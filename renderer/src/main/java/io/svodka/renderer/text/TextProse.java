package io.svodka.renderer.text;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Running text as lines, items of a list one below the other.
final class TextProse {
  private TextProse() {}

  /// Returns the paragraphs, a list as one of them.
  static Stream<List<String>> of(List<Paragraph> paragraphs) {
    List<List<String>> parts = new ArrayList<>();
    Kind before = Kind.BODY;
    int number = 0;
    for (Paragraph paragraph : paragraphs) {
      boolean goesOn = paragraph.kind() == before && isItem(before);
      number = goesOn ? number + 1 : 1;
      if (!goesOn) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(lines(paragraph, number));
      before = paragraph.kind();
    }
    return parts.stream();
  }

  private static List<String> lines(Paragraph paragraph, int number) {
    String text = paragraph.runs().stream().map(TextProse::text).collect(Collectors.joining());
    return switch (paragraph.kind()) {
      case HEADING_1, HEADING_2, HEADING_3 -> TextLines.underlined(text, "-");
      case BODY, NOTE -> TextLines.wrap(text, "", "");
      case BULLET -> TextLines.wrap(text, "• ", "  ");
      case NUMBERED -> TextLines.wrap(text, number + ". ", "   ");
    };
  }

  private static boolean isItem(Kind kind) {
    return kind == Kind.BULLET || kind == Kind.NUMBERED;
  }

  /// An address follows its words unless they already are the address.
  private static String text(Run run) {
    String address = run.link().startsWith("mailto:") ? run.link().substring(7) : run.link();
    return address.isEmpty() || address.equals(run.text())
        ? run.text()
        : run.text() + " (" + address + ")";
  }
}

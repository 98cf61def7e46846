package io.svodka.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Run;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static List<String> read(String text) {
    return read(text, LineEnds.JOIN);
  }

  private static List<String> read(String text, LineEnds ends) {
    return new MarkdownReader(UnaryOperator.identity(), ends)
        .read(MarkdownTree.of(text)).stream().map(MarkdownReaderTest::print).toList();
  }

  private static String print(Paragraph paragraph) {
    String words = paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    return paragraph.kind() + " " + paragraph.depth() + " " + words;
  }

  @Test
  void listsWithinListsKnowHowDeepTheyStand() {
    assertEquals(
        List.of("BULLET 0 one", "NUMBERED 1 first", "BULLET 2 deep", "BULLET 0 two", "BODY 0 end"),
        read("- one\n  1. first\n     - deep\n- two\n\nend"));
  }

  @Test
  void lineEndsStayWhereALetterIsWrittenAndJoinInTextsOfReports() {
    String text = "Hello,\nhere it is.\n\nYours\nthe team";
    assertEquals(
        List.of("BODY 0 Hello,\nhere it is.", "BODY 0 Yours\nthe team"), read(text, LineEnds.STAY));
    assertEquals(
        List.of("BODY 0 Hello, here it is.", "BODY 0 Yours the team"), read(text, LineEnds.JOIN));
  }

  @Test
  void aLineOfHyphensBelowWordsMakesNoHeadingOfThem() {
    assertEquals(List.of("BODY 0 Yours\n--\nthe team"), read("Yours\n--\nthe team", LineEnds.STAY));
    assertEquals(
        List.of("HEADING_2 0 Head", "BODY 0 a b\n===", "BULLET 0 c\n---", "BODY 0 end"),
        read("## Head\na *b*\n===\n\n- c\n  ---\n\nend", LineEnds.STAY));
  }

  @Test
  void wordsOfWhatHasNoFormAreKept() {
    assertEquals(
        List.of("BODY 0 said", "BODY 0 a <b>", "BODY 0 four in", "BODY 0 see plan"),
        read("> said\n\n```\na <b>\n```\n\n    four in\n\n---\n\nsee ![plan](p.png)"));
  }
}

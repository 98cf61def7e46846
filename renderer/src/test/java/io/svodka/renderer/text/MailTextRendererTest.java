package io.svodka.renderer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Document;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Theme;
import io.svodka.renderer.html.RichReport;
import io.svodka.renderer.theme.Themes;
import io.svodka.testkit.Goldens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTextRendererTest {
  private final Theme theme = new Themes().load("default");

  @Test
  void theBodyTellsWordsFiguresAndTable() throws IOException {
    new Goldens(Path.of("src/test/goldens/mail")).check("mail-plain.txt", mail(RichReport.mail()));
  }

  @Test
  void aWholeReportCanBeReadToo() throws IOException {
    String text = mail(RichReport.document());
    new Goldens(Path.of("src/test/goldens/mail")).check("report-plain.txt", text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 76), text);
    assertFalse(text.contains("\r"));
  }

  @Test
  void aLineOfTheTextCannotBeFaked() {
    assertEquals(List.of("a -- b"), TextLines.wrap("a\r\n-- \nb", "", ""));
  }

  @Test
  void linesOfTheAuthorStayAndThoseOfAFigureDoNot() {
    List<Run> runs = List.of(Run.plain("Dear A\nB,"), Run.plain("\n"), Run.plain("here it is"));
    assertEquals(
        List.of(List.of("Dear A B,", "here it is")),
        TextProse.of(List.of(new Paragraph(Paragraph.Kind.BODY, runs))).toList());
    assertEquals(
        List.of(List.of("• Dear A B,", "  here it is")),
        TextProse.of(List.of(new Paragraph(Paragraph.Kind.BULLET, runs))).toList());
  }

  @Test
  void longWordsStayWholeAndLinesHang() {
    String address = "https://svodka.example/" + "x".repeat(80);
    assertEquals(
        List.of("• см. по адресу", "  " + address, "  и дальше"),
        TextLines.wrap("см. по адресу " + address + " и дальше", "• ", "  "));
  }

  private String mail(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MailTextRenderer().render(document, theme, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}

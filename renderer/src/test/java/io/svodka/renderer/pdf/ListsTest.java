package io.svodka.renderer.pdf;

import io.svodka.model.document.Block;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.PdfPrinter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/pdf"));

  @Test
  void listsWithinListsStandFurtherInAndCountTheirOwnItems() {
    Block lists =
        new Block.Prose(
            List.of(
                item(Paragraph.Kind.NUMBERED, 0, "раз"),
                item(Paragraph.Kind.NUMBERED, 1, "первое"),
                item(Paragraph.Kind.NUMBERED, 1, "второе"),
                item(Paragraph.Kind.BULLET, 2, "глубже"),
                item(Paragraph.Kind.NUMBERED, 0, "два")));
    byte[] pdf = Documents.render(Documents.of(lists));
    goldens.check("lists.txt", new PdfPrinter().print(pdf));
  }

  private static Paragraph item(Paragraph.Kind kind, int depth, String text) {
    return new Paragraph(kind, depth, List.of(Run.plain(text)));
  }
}

package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Files in one language hold the same subsets of fonts, and none depends on those before it.
class SharedFontsTest {
  private static final String REGULAR = "RRRRRR+IBMPlexSans-Regular";

  @Test
  void filesInOneLanguageHoldTheSameSubset() throws IOException {
    Map<String, byte[]> one = programs(Documents.render(saying("Ёж и уж")));
    Map<String, byte[]> other = programs(Documents.render(saying("Щука, 17 октября")));
    assertEquals(one.keySet(), other.keySet());
    assertTrue(one.containsKey(REGULAR));
    one.forEach((font, program) -> assertArrayEquals(program, other.get(font), font));
  }

  @Test
  void lettersOfNoWholeAlphabetAreAdded() throws IOException {
    byte[] file = Documents.render(saying("Łódź, Ærø, Ѣ"));
    try (PDDocument document = Loader.loadPDF(file)) {
      assertTrue(new PDFTextStripper().getText(document).contains("Łódź, Ærø, Ѣ"));
    }
    byte[] plain = programs(Documents.render(saying("Lodz"))).get(REGULAR);
    assertFalse(Arrays.equals(plain, programs(file).get(REGULAR)));
  }

  @Test
  void aFileDoesNotDependOnThoseBeforeIt() throws IOException {
    Document document = saying("Ёж и уж");
    PdfRenderer busy = new PdfRenderer();
    rendered(busy, saying("Łódź, Ærø"));
    rendered(busy, document);
    assertArrayEquals(rendered(new PdfRenderer(), document), rendered(busy, document));
  }

  private static Document saying(String words) {
    Block prose = new Block.Prose(List.of(new Paragraph(Kind.BODY, List.of(Run.plain(words)))));
    return Documents.of("Сводка", new Section("", List.of(prose)));
  }

  private static byte[] rendered(PdfRenderer renderer, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document, Documents.theme(), out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> programs(byte[] file) throws IOException {
    Map<String, byte[]> programs = new HashMap<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          var program = font.getFontDescriptor().getFontFile2();
          programs.put(font.getName(), program.toByteArray());
        }
      }
    }
    return programs;
  }
}

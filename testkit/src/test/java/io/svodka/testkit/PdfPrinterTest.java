package io.svodka.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {
  @Test
  void wordsOfOneLineStandSideBySideWithTheirPlaces() throws IOException {
    assertEquals(
        """
        title: Report
        author: null
        subject: null
        creator: null
        created: 2026-11-02T00:00:00Z
        language: en
        opens with: UseNone

        === page 1 of 1, 200 x 100
          20 | 10 Sales | 120 1 000
          40 | 10 Total
        """,
        new PdfPrinter().print(pdf()));
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(200, 100));
      document.addPage(page);
      document.getDocumentInformation().setTitle("Report");
      document.getDocumentInformation().setCreationDate(created());
      document.getDocumentCatalog().setLanguage("en");
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content, 120, 80, "1 000");
        write(content, 10, 80, "Sales");
        write(content, 10, 60, "Total");
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static Calendar created() {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.clear();
    calendar.set(2026, Calendar.NOVEMBER, 2);
    return calendar;
  }

  private static void write(PDPageContentStream content, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.HELVETICA), 10);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}

package io.svodka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Prints a PDF as readable text: what it says of itself, its outline, and for each page its lines
/// with their places in points from the upper left corner.
public final class PdfPrinter {
  /// Returns the print of these bytes.
  public String print(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> lines = new ArrayList<>();
      lines.addAll(information(document));
      lines.addAll(outline(document));
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        lines.addAll(page(document, page));
      }
      return String.join("\n", lines) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> information(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    List<String> lines = new ArrayList<>();
    lines.add("title: " + info.getTitle());
    lines.add("author: " + info.getAuthor());
    lines.add("subject: " + info.getSubject());
    lines.add("creator: " + info.getCreator());
    lines.add("created: " + info.getCreationDate().toInstant());
    lines.add("language: " + document.getDocumentCatalog().getLanguage());
    lines.add("opens with: " + document.getDocumentCatalog().getPageMode().stringValue());
    return lines;
  }

  private static List<String> outline(PDDocument document) throws IOException {
    List<String> lines = new ArrayList<>();
    var root = document.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      for (PDOutlineItem item : root.children()) {
        int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
        lines.add("bookmark: " + item.getTitle() + " -> page " + page);
      }
    }
    return lines;
  }

  private static List<String> page(PDDocument document, int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "=== page %d of %d, %.0f x %.0f",
            number,
            document.getNumberOfPages(),
            page.getMediaBox().getWidth(),
            page.getMediaBox().getHeight()));
    lines.addAll(new PdfLines(number).read(document));
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI address) {
        lines.add("link: " + address.getURI());
      }
    }
    return lines;
  }
}

package io.svodka.reader.pdf;

import io.svodka.reader.opened.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads a PDF.
public final class PdfReader {
  /// Returns its pages as lines of words.
  public Opened.Pdf read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper words = new PDFTextStripper();
      words.setSortByPosition(true);
      List<String> lines = words.getText(document).lines().toList();
      return new Opened.Pdf(document.getNumberOfPages(), lines, hidden(document));
    }
  }

  private static List<String> hidden(PDDocument document) throws IOException {
    List<String> hidden = new ArrayList<>();
    var information = document.getDocumentInformation().getCOSObject();
    for (COSName key : information.keySet()) {
      hidden.add(key.getName() + "=" + information.getString(key, ""));
    }
    if (document.getDocumentCatalog().getMetadata() != null) {
      byte[] metadata = document.getDocumentCatalog().getMetadata().toByteArray();
      hidden.add(new String(metadata, StandardCharsets.UTF_8));
    }
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      add(document.getDocumentCatalog().getDocumentOutline().children(), hidden);
    }
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        hidden.add(String.valueOf(annotation.getContents()));
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI address) {
          hidden.add(address.getURI());
        }
      }
    }
    return hidden;
  }

  private static void add(Iterable<PDOutlineItem> items, List<String> hidden) {
    for (PDOutlineItem item : items) {
      hidden.add(String.valueOf(item.getTitle()));
      add(item.children(), hidden);
    }
  }
}

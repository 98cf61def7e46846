package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.document.Document;
import io.svodka.model.document.Standard;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What a file says of the standards it keeps, and what these ask of a file as a whole.
final class Promises {
  private final Document document;
  private final Set<Standard> standards;

  Promises(Document document) {
    this.document = document;
    this.standards = document.page().standards();
  }

  /// Prepares a file before its first page.
  void begin(PdfWriter file) {
    if (standards.isEmpty()) {
      return;
    }
    file.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
    if (standards.contains(Standard.ACCESSIBLE)) {
      file.setTagged();
      file.setTabs(PdfName.S);
      // a table has more elements than rows
      file.setFullCompression();
    }
  }

  /// Completes a file after its last page.
  void keep(PdfWriter file) {
    if (standards.isEmpty()) {
      return;
    }
    String producer = file.getInfo().getAsString(PdfName.PRODUCER).toUnicodeString();
    Xmp xmp = new Xmp(document.info(), standards, producer);
    file.setXmpMetadata(xmp.packet().getBytes(StandardCharsets.UTF_8));
    if (standards.contains(Standard.ARCHIVE)) {
      file.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(colours(file)));
    }
  }

  /// Says which colours the numbers in the file mean.
  private static PdfDictionary colours(PdfWriter file) {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PdfStream stream = new PdfStream(profile);
    stream.put(PdfName.N, new PdfNumber(3));
    stream.flateCompress();
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
    try {
      intent.put(PdfName.DESTOUTPUTPROFILE, file.addToBody(stream).getIndirectReference());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return intent;
  }
}

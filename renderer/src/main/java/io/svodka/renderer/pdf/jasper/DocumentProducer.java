package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.UUID;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/// Puts the document's own day and identity in the file, in place of the clock's.
final class DocumentProducer extends ClassicPdfProducer {
  private static final int ID_BYTES = 16;

  /// Next to the usual level: files are 1 % larger and deflated in two thirds of the time.
  private static final int LEVEL = 5;

  private final Document content;
  private final Runnable late;
  private final Promises promises;

  /// @param late writes what is known only when all pages are written
  DocumentProducer(PdfProducerContext context, Document content, Runnable late) {
    super(context);
    this.content = content;
    this.promises = new Promises(content);
    this.late = late;
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    PdfDocumentWriter made = super.createWriter(out);
    getPdfWriter().setCompressionLevel(LEVEL);
    promises.begin(getPdfWriter());
    return made;
  }

  @Override
  public void close() {
    late.run();
    promises.keep(getPdfWriter());
    PdfWriter writer = getPdfWriter();
    PdfDictionary info = writer.getInfo();
    PdfDate day = day(content.info().asOf());
    info.put(PdfName.CREATIONDATE, day);
    info.put(PdfName.MODDATE, day);
    byte[] id = id(content.info());
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    if (content.sections().stream().filter(section -> !section.title().isEmpty()).count() > 1) {
      writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
    }
    super.close();
  }

  private static PdfDate day(LocalDate date) {
    return new PdfDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
  }

  private static byte[] id(DocumentInfo info) {
    String said = info.title() + '\n' + info.subtitle() + '\n' + info.asOf();
    String name = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    byte[] bytes = name.replace("-", "").getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(bytes, ID_BYTES);
  }
}

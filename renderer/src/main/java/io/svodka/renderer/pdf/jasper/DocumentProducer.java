package io.svodka.renderer.pdf.jasper;

import static java.util.Objects.requireNonNull;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.renderer.pdf.type.FontPrograms;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.UUID;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.pdf.classic.ClassicDocument;
import net.sf.jasperreports.pdf.classic.ClassicPdfContent;
import net.sf.jasperreports.pdf.classic.ClassicPdfOutline;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfDocument;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfOutlineEntry;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import org.jspecify.annotations.Nullable;

/// Puts the document's own day and identity in the file, in place of the clock's.
final class DocumentProducer extends ClassicPdfProducer {
  private static final int ID_BYTES = 16;

  /// Next to the usual level: files are 1 % larger and deflated in two thirds of the time.
  private static final int LEVEL = 5;

  private final Document content;
  private final FontPrograms programs;
  private final Runnable late;
  private final Promises promises;
  private @Nullable ClassicDocument document;
  private @Nullable ClassicPdfWriter writer;
  private @Nullable ClassicPdfContent page;

  /// @param programs subsets of fonts that files share
  /// @param late writes what is known only when all pages are written
  DocumentProducer(
      PdfProducerContext context, Document content, FontPrograms programs, Runnable late) {
    super(context);
    this.content = content;
    this.programs = programs;
    this.promises = new Promises(content);
    this.late = late;
  }

  @Override
  public PdfDocument createDocument(PrintPageFormat format) {
    ClassicDocument made = (ClassicDocument) super.createDocument(format);
    document = made;
    return made;
  }

  /// The writer of the superclass shares no fonts, and a second file in which it tries out images
  /// is not needed here. So all that asks for the writer follows.
  @Override
  public PdfDocumentWriter createWriter(OutputStream out) {
    SharingWriter file = SharingWriter.of(requireNonNull(document).getDocument(), out, programs);
    file.setCloseStream(false);
    file.setCompressionLevel(LEVEL);
    promises.begin(file);
    ClassicPdfWriter made = new ClassicPdfWriter(this, file);
    writer = made;
    return made;
  }

  @Override
  public PdfWriter getPdfWriter() {
    return requireNonNull(writer).getPdfWriter();
  }

  @Override
  public void setTagged() {
    getPdfWriter().setTagged();
  }

  @Override
  public PdfContent createPdfContent() {
    ClassicPdfContent made =
        new ClassicPdfContent(getPdfWriter(), getContext().getCMYKColorSpace());
    page = made;
    return made;
  }

  @Override
  public PdfContent getPdfContent() {
    return requireNonNull(page);
  }

  @Override
  public PdfContentByte getPdfContentByte() {
    return requireNonNull(page).getPdfContentByte();
  }

  @Override
  public void newPage() {
    requireNonNull(document).getDocument().newPage();
    requireNonNull(page).refreshContent();
  }

  @Override
  public PdfOutlineEntry getRootOutline() {
    return new ClassicPdfOutline(getPdfContentByte().getRootOutline());
  }

  @Override
  public void close() {
    late.run();
    PdfWriter file = getPdfWriter();
    promises.keep(file);
    PdfDictionary info = file.getInfo();
    PdfDate day = day(content.info().asOf());
    info.put(PdfName.CREATIONDATE, day);
    info.put(PdfName.MODDATE, day);
    byte[] id = id(content.info());
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    if (content.sections().stream().filter(section -> !section.title().isEmpty()).count() > 1) {
      file.setViewerPreferences(PdfWriter.PageModeUseOutlines);
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

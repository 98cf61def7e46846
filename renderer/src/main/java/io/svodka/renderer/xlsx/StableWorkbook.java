package io.svodka.renderer.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook of POI whose sheets have their rows as bytes: POI writes styles, charts and the
/// package, the rows are put in between. Its archive carries no clock time, so that equal content
/// gives equal bytes.
final class StableWorkbook implements Closeable {
  private static final String NO_ROWS = "<sheetData/>";
  private static final String STYLES = "xl/styles.xml";

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final SharedTexts texts = new SharedTexts(book.getSharedStringSource());
  private final Map<String, SheetRows> rows = new HashMap<>();

  private final Zip64Mode fields;

  /// A workbook has long sizes only where one of its parts is longer than four gigabytes: not every
  /// program reads them.
  StableWorkbook() {
    this(Zip64Mode.AsNeeded);
  }

  /// @param fields when sizes take eight bytes
  StableWorkbook(Zip64Mode fields) {
    this.fields = fields;
  }

  XSSFWorkbook book() {
    return book;
  }

  /// Returns the rows of a new sheet.
  SheetRows rowsOf(XSSFSheet sheet) {
    SheetRows made = new SheetRows(texts);
    rows.put(sheet.getPackagePart().getPartName().getName().substring(1), made);
    return made;
  }

  void write(OutputStream out) throws IOException {
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      XSSFSheet sheet = book.getSheetAt(i);
      describe(sheet, rows(name(sheet)));
    }
    try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(out);
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(parts()))) {
      archive.setUseZip64(fields);
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        ZipArchiveEntry entry = timeless(part.getName());
        if (rows.containsKey(part.getName())) {
          new SheetPart(zip.readAllBytes(), NO_ROWS, rows(part.getName()).finished())
              .write(entry, archive);
        } else {
          archive.putArchiveEntry(entry);
          byte[] content = zip.readAllBytes();
          archive.write(part.getName().equals(STYLES) ? NormalStyle.named(content) : content);
          archive.closeArchiveEntry();
        }
      }
    }
  }

  /// Returns the workbook without rows. It is read again at once, so it is not compressed.
  private byte[] parts() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(parts)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      book.write(zip);
    }
    return parts.toByteArray();
  }

  private SheetRows rows(String name) {
    SheetRows known = rows.get(name);
    if (known == null) {
      throw new IllegalStateException("no rows of " + name);
    }
    return known;
  }

  private static String name(XSSFSheet sheet) {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  private static void describe(XSSFSheet sheet, SheetRows rows) {
    sheet.getCTWorksheet().getDimension().setRef(rows.reach());
    if (rows.deepest() > 0) {
      sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) rows.deepest());
    }
  }

  private static ZipArchiveEntry timeless(String name) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    // before 1980 every zone gives the earliest time a zip file can say
    entry.setTime(0);
    entry.setExtraFields(new ZipExtraField[0]);
    return entry;
  }

  /// Lets everything go. To close a package of POI would be to write it once more.
  @Override
  public void close() throws IOException {
    for (SheetRows each : rows.values()) {
      each.close();
    }
    book.getPackage().revert();
  }
}

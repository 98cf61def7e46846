package io.svodka.engine.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads one sheet of a workbook as a stream of events, within limits that a hostile file meets
/// early.
record SheetReader(Path file, String sheet) {
  private static final long LARGEST_ENTRY = 256L << 20;
  private static final long LONGEST_TEXT = 64L << 20;
  private static final int MOST_FILES = 400;
  private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime EPOCH_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

  SheetTable read() throws IOException {
    ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
    ZipSecureFile.setMaxTextSize(LONGEST_TEXT);
    ZipSecureFile.setMaxFileCount(MOST_FILES);
    try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader workbook = new XSSFReader(archive);
      SheetCells cells = new SheetCells(new ReadOnlySharedStringsTable(archive));
      try (InputStream content = find(workbook)) {
        parse(content, cells);
      }
      return cells.table(epoch(workbook));
    } catch (IOException e) {
      throw e;
    } catch (OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      // A broken workbook shows in many kinds of exceptions; all mean the same to the reader.
      throw new IOException(QueryFailures.firstLine(e), e);
    }
  }

  private InputStream find(XSSFReader workbook) throws IOException, OpenXML4JException {
    List<String> names = new ArrayList<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
    while (sheets.hasNext()) {
      InputStream content = sheets.next();
      names.add(sheets.getSheetName());
      if (sheet.isEmpty() || sheet.equals(sheets.getSheetName())) {
        return content;
      }
      content.close();
    }
    throw new IOException("it has no sheet `" + sheet + "`, only " + String.join(", ", names));
  }

  private static LocalDateTime epoch(XSSFReader workbook)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    DateSystem system = new DateSystem();
    try (InputStream content = workbook.getWorkbookData()) {
      parse(content, system);
    }
    return system.epoch;
  }

  private static void parse(InputStream content, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setContentHandler(handler);
    reader.parse(new InputSource(content));
  }

  private static final class DateSystem extends DefaultHandler {
    private LocalDateTime epoch = EPOCH;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      String from1904 = attributes.getValue("date1904");
      if (name.equals("workbookPr") && ("1".equals(from1904) || "true".equals(from1904))) {
        epoch = EPOCH_OF_1904;
      }
    }
  }
}

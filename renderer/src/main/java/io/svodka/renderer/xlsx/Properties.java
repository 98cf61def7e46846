package io.svodka.renderer.xlsx;

import io.svodka.model.document.DocumentInfo;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes what a workbook says of itself.
final class Properties {
  private Properties() {}

  static void write(DocumentInfo info, XSSFWorkbook book) {
    POIXMLProperties properties = book.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Date made = made(info);
    core.setTitle(held(info.title()));
    core.setSubjectProperty(held(info.subtitle()));
    core.setCreator(held(info.author()));
    core.getUnderlyingProperties().setLanguageProperty(info.locale().toLanguageTag());
    core.setCreated(Optional.of(made));
    core.getUnderlyingProperties().setModifiedProperty(Optional.of(made));
    properties.getExtendedProperties().setApplication("Svodka");
  }

  /// Returns a text with question marks for what XML cannot hold.
  private static String held(String text) {
    return text.replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }

  @SuppressWarnings("JavaUtilDate") // the only date POI takes
  private static Date made(DocumentInfo info) {
    return Date.from(info.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}

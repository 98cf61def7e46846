package io.svodka.runner.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecificationPlacesTest {
  @TempDir private Path folder;

  private String place(String path, int start) {
    return new SpecificationPlaces(folder).of(new Span(new SourceId(path), start, start + 1));
  }

  @Test
  void aPlaceIsAFileALineAndAColumn() throws IOException {
    String text = "-- Ёлка 😀\r\nreport sales {\r\n  query lines {\r\n  }\r\n}\r\n";
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(folder.resolve("reports/sales.svodka"), text);
    assertEquals("reports/sales.svodka:1:1", place("reports/sales.svodka", 0));
    assertEquals("reports/sales.svodka:3:9", place("reports/sales.svodka", text.indexOf("lines")));
  }

  @Test
  void aFileThatIsNotThereAnyMoreIsNamedAlone() {
    assertEquals("reports/gone.svodka", place("reports/gone.svodka", 5));
  }

  @Test
  void aProjectThatCannotBeReadAnyMoreStillNamesTheFile() {
    Span span = new Span(new SourceId("a.svodka"), 5, 6);
    assertEquals("a.svodka", new SpecificationPlaces(folder.resolve("gone")).of(span));
  }
}

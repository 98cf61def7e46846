package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks of somebody who wants the machine to read elsewhere, to fill its memory or to break.
class HostileWorkbooksTest extends ProjectFolder {
  private static final int DAMAGED = 300;
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Duration SOON = Duration.ofMinutes(1);

  private static SourcePlan source() {
    return Plans.source(
        "s",
        new Origin.File("data.xlsx", FileKind.XLSX, ""),
        List.of(Plans.has("id", ColumnType.WHOLE)));
  }

  private static byte[] book() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("One");
      sheet.createRow(0).createCell(0).setCellValue("id");
      for (int i = 1; i < 40; i++) {
        sheet.createRow(i).createCell(0).setCellValue(i);
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  /// Writes the workbook with another sheet.
  private void write(UnaryOperator<String> changed) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book()));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(SHEET)
                ? changed
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
  }

  private Path file() {
    return folder.resolve("data.xlsx");
  }

  private String refused() {
    return assertTimeout(SOON, () -> assertThrows(RunFailure.class, () -> rows(source())))
        .getMessage();
  }

  @Test
  void theWorkbookThatIsChangedCanBeRead() throws IOException {
    write(UnaryOperator.identity());
    assertEquals(39, rows(source()).size());
  }

  @Test
  void noDocumentTypeIsReadAndNothingIsFetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    try {
      for (String type :
          List.of(
              "<!DOCTYPE x SYSTEM \"%s\">",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>",
              "<!DOCTYPE x [<!ENTITY % e SYSTEM \"%s\"> %e;]>",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")) {
        write(
            sheet ->
                sheet
                    .replace("?>", "?>" + type.replace("%s", address))
                    .replace("<v>1.0</v>", "<v>&e;</v>"));
        assertTrue(refused().contains("cannot be read"), refused());
      }
      assertEquals(0, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void entitiesThatGrowAreNotRead() throws IOException {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"1\">");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    write(sheet -> sheet.replace("?>", "?>" + type + "]>").replace("<v>1.0</v>", "<v>&e29;</v>"));
    assertTrue(refused().contains("cannot be read"), refused());
  }

  @Test
  void aBombIsRefusedBeforeItHasUnpacked() throws IOException {
    write(sheet -> sheet.replace("<v>1.0</v>", "<v>" + "1".repeat(32 << 20) + "</v>"));
    assertTrue(Files.size(file()) < 1 << 20, "a bomb is small");
    assertTrue(refused().contains("cannot be read"), refused());
  }

  /// What does not shrink much is no bomb, and too long for a cell all the same.
  @ParameterizedTest
  @ValueSource(ints = {32_767, 32_768})
  void aCellHoldsSoManyLettersAndNoMore(int letters) throws IOException {
    String words =
        new Random(7)
            .ints(letters, 'a', 'z')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    write(sheet -> sheet.replaceFirst("<c r=\"A1\"[^>]*>.*?</c>", header("id") + second(words)));
    if (letters == 32_767) {
      assertEquals(39, rows(source()).size());
    } else {
      assertTrue(refused().contains("more letters"), refused());
    }
  }

  private static String header(String words) {
    return "<c r=\"A1\" t=\"str\"><v>" + words + "</v></c>";
  }

  private static String second(String words) {
    return "<c r=\"B1\" t=\"str\"><v>" + words + "</v></c>";
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    byte[] book = book();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      for (int i = 0; i < 500; i++) {
        out.putNextEntry(new ZipEntry("xl/media/" + i + ".bin"));
      }
    }
    assertTrue(refused().contains("cannot be read"), refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "row r=\"1048577\"",
        "row r=\"2147483647\"",
        "row r=\"99999999999\"",
        "row r=\"-1\"",
        "row r=\"0\"",
        "c r=\"XFE2\"",
        "c r=\"ZZZZZZZ2\"",
        "c r=\"2\"",
        "c r=\"\""
      })
  void placesThatNoSheetHasAreRefused(String place) throws IOException {
    String element = place.substring(0, place.indexOf(' '));
    write(sheet -> sheet.replaceFirst("<" + element + " r=\"(A)?2\"", "<" + place));
    assertTrue(refused().contains("cannot be read"), refused());
  }

  /// Whatever is broken, the reader says so or reads what is there.
  @Test
  void damagedWorkbooksAreReadOrRefused() throws IOException {
    byte[] book = book();
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < DAMAGED; i++) {
      byte[] damaged = book.clone();
      for (int j = 0; j <= i % 12; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file(), damaged);
      read += assertTimeout(SOON, this::isRead) ? 1 : 0;
    }
    assertTrue(read > 0 && read < DAMAGED, read + " were read");
  }

  private boolean isRead() {
    try {
      rows(source());
      return true;
    } catch (RunFailure refused) {
      return false;
    }
  }
}

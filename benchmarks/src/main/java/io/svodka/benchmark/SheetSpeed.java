package io.svodka.benchmark;

import io.svodka.model.document.Document;
import io.svodka.model.document.Table;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// How long a workbook of a long table takes, beside what others write of the same table with the
/// same styles and level, and beside deflating its bytes.
final class SheetSpeed {
  private static final int ROWS = 1_000_000;
  private static final int WARM_UP = 50_000;
  private static final int RUNS = 3;

  /// What writes a table.
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  List<Result> results() {
    Document document = new MadeTable(ROWS).document();
    Table table = new MadeTable(ROWS).table();
    warmUp();
    byte[] sheet = sheet(written(own(document)));
    List<List<Double>> times =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int run = 0; run < RUNS; run++) {
      times.get(0).add(time(own(document)));
      times.get(1).add(time(out -> new PoiTable(table).write(out)));
      times.get(2).add(time(out -> new FastexcelTable(table).write(out)));
      times.get(3).add(time(out -> deflate(sheet, out)));
    }
    double own = middle(times.get(0));
    String remark =
        String.format(
            Locale.ROOT, "%,.0f rows/s, %,d MB of XML", ROWS / own * 1000, sheet.length >> 20);
    return List.of(
        new Result("workbook of a million rows", own, "POI SXSSF", middle(times.get(1)), remark),
        new Result("the same", own, "fastexcel", middle(times.get(2)), ""),
        new Result("the same", own, "deflating its bytes", middle(times.get(3)), "level 1"));
  }

  private static void warmUp() {
    Table table = new MadeTable(WARM_UP).table();
    Document document = new MadeTable(WARM_UP).document();
    for (int i = 0; i < 4; i++) {
      time(own(document));
      time(out -> new PoiTable(table).write(out));
      time(out -> new FastexcelTable(table).write(out));
    }
  }

  private static Writing own(Document document) {
    return out -> new XlsxRenderer().render(document, new Themes().load("default"), out);
  }

  private static double time(Writing writing) {
    return new Stopwatch(0, 1)
        .median(
            () -> {
              try (OutputStream out = OutputStream.nullOutputStream()) {
                writing.to(out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static double middle(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] sheet(byte[] book) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return zip.readAllBytes();
        }
      }
      throw new IllegalStateException("no sheet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deflate(byte[] bytes, OutputStream out) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 16)) {
      packed.write(bytes);
    } finally {
      deflater.end();
    }
  }
}

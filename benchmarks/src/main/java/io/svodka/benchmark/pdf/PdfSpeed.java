package io.svodka.benchmark.pdf;

import com.sun.management.OperatingSystemMXBean;
import io.svodka.benchmark.pdf.MadeSales.Sale;
import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.theme.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How long documents take to become PDF, beside plain JasperReports and beside drawing with
/// OpenPDF by hand. All run in turn in one process over the same rows, and fonts are embedded.
public final class PdfSpeed {
  private static final int SMALL = 10_000;
  private static final int LARGE = 100_000;
  private static final int PACKS = 60;
  private static final double NANOSECONDS = 1e6;
  private static final double BYTES = 1e6;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final PdfRenderer renderer = new PdfRenderer();
  private final Theme theme = new Themes().load("default").sized(8);
  private final Peers peers = Peers.here();
  private final BirtPeer birt;
  private final SalesDocument documents = new SalesDocument();

  /// @param root the folder of the sources, where BIRT is built apart
  public PdfSpeed(Path root) {
    birt = new BirtPeer(root.resolve("benchmarks/birt"));
  }

  /// One document made by all.
  private record Contest(String name, int warmUps, int runs, List<Entrant> entrants) {}

  private record Entrant(String name, Callable<byte[]> work) {}

  /// Returns the rows of a table of measurements, each beside Svodka's.
  public String table() {
    StringBuilder table =
        new StringBuilder(
            """

            pdf

            | What | By | ms | best | CPU, ms | Times Svodka | CPU | Pages | MB |
            |---|---|--:|--:|--:|--:|--:|--:|--:|
            """);
    table.append(rows(tables(SMALL, 10, 9)));
    table.append(birt.absence());
    table.append(rows(tables(LARGE, 1, 3)));
    table.append(rows(packs(1, "one thread")));
    table.append(rows(packs(2, "two threads")));
    table.append(LittleMemory.row(LARGE));
    return table.toString();
  }

  private Contest tables(int count, int warmUps, int runs) {
    MadeSales made = new MadeSales(count);
    Document document = documents.table(made.sales());
    List<Object[]> bare = made.bare();
    Function<List<Object[]>, byte[]> plain = peers.peer("PlainTable");
    Function<List<Object[]>, byte[]> direct = peers.peer("DirectTable");
    List<Entrant> entrants =
        new ArrayList<>(
            List.of(
                new Entrant("Svodka", () -> rendered(document)),
                new Entrant("OpenPDF by hand", () -> direct.apply(bare)),
                new Entrant("plain JasperReports", () -> plain.apply(bare))));
    if (count == SMALL) {
      birt.table()
          .ifPresent(
              table -> entrants.add(new Entrant("Eclipse BIRT 4.8", () -> table.apply(bare))));
    }
    return new Contest(String.format(Locale.ROOT, "%,d rows", count), warmUps, runs, entrants);
  }

  private Contest packs(int threads, String words) {
    List<Sale> sales = new MadeSales(40).sales();
    List<Object[]> bare = new MadeSales(40).bare();
    List<Document> packs =
        IntStream.range(0, PACKS).mapToObj(number -> documents.pack(number, sales)).toList();
    Function<List<Object[]>, byte[]> each = peers.peer("PlainPack");
    Function<List<Object[]>, byte[]> once = peers.peer("PlainPackOnce");
    return new Contest(
        PACKS + " packs, " + words,
        20,
        15,
        List.of(
            new Entrant("Svodka", () -> shared(threads, number -> rendered(packs.get(number)))),
            new Entrant("plain JasperReports", () -> shared(threads, _ -> each.apply(bare))),
            new Entrant(
                "plain JasperReports, compiled once",
                () -> shared(threads, _ -> once.apply(bare)))));
  }

  /// Makes all packs by so many threads; returns one of them.
  private static byte[] shared(int count, Function<Integer, byte[]> maker) {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Callable<byte[]>> tasks =
          IntStream.range(0, PACKS)
              .mapToObj(number -> (Callable<byte[]>) () -> maker.apply(number))
              .toList();
      byte[] last = {};
      for (Future<byte[]> made : threads.invokeAll(tasks)) {
        last = made.get();
      }
      return last;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] rendered(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(document, theme, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String rows(Contest contest) {
    List<Entrant> entrants = contest.entrants();
    double[][] times = new double[entrants.size()][contest.runs()];
    double[][] work = new double[entrants.size()][contest.runs()];
    byte[][] made = new byte[entrants.size()][];
    for (int run = -contest.warmUps(); run < contest.runs(); run++) {
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        made[i] = called(entrants.get(i).work());
        if (run >= 0) {
          times[i][run] = (System.nanoTime() - start) / NANOSECONDS;
          work[i][run] = (MACHINE.getProcessCpuTime() - cpu) / NANOSECONDS;
        }
      }
    }
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < times.length; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %,d | %.2f |%n",
              contest.name(),
              entrants.get(i).name(),
              middle(times[i]),
              Arrays.stream(times[i]).min().orElse(0),
              middle(work[i]),
              middle(times[i]) / middle(times[0]),
              middle(work[i]) / middle(work[0]),
              pages(made[i]),
              made[i].length / BYTES));
    }
    return rows.toString();
  }

  private static byte[] called(Callable<byte[]> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double middle(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

package io.svodka.benchmark.pdf;

import io.svodka.model.document.Document;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.theme.Themes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints a long table in a process with little memory, rows made while they are read.
public final class LittleMemory {
  private static final String HEAP = "-Xmx64m";

  private LittleMemory() {}

  /// Returns the row of a table of measurements.
  static String row(int count) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  HEAP,
                  "--sun-misc-unsafe-memory-access=allow",
                  "-classpath",
                  System.getProperty("java.class.path"),
                  LittleMemory.class.getName(),
                  Integer.toString(count))
              .redirectError(Redirect.INHERIT)
              .start();
      String peak = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the process failed");
      }
      return "\nThe table of %,d rows with `%s`: %s MB of memory at most, Java included.\n"
          .formatted(count, HEAP, peak.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Document document = new SalesDocument().streamed(Integer.parseInt(arguments[0]));
    new PdfRenderer()
        .render(document, new Themes().load("default").sized(8), OutputStream.nullOutputStream());
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    String line = lines.stream().filter(l -> l.startsWith("VmHWM")).findFirst().orElse("VmHWM: 0");
    System.out.println(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
  }
}

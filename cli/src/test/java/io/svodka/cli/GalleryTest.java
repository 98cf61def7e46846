package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the gallery show what its specifications give. `-Dgoldens=accept` draws them
/// anew.
class GalleryTest {
  private static final Path GALLERY = Path.of("..", "docs", "gallery");
  private static final Path HEBREW = Path.of("..", "docs", "gallery-hebrew");
  private static final int DOTS_PER_INCH = 72;
  private static final int LARGEST = 100 * 1024;
  private static final int LONG = 20;

  /// Letters are drawn a little differently by another Java; a shifted column is much more.
  private static final double MOST_DIFFERENCE = 1.0;

  @TempDir Path folder;

  @Test
  void everyPictureIsThatOfItsReport() throws IOException {
    pictures(GALLERY);
  }

  @Test
  void pagesAreReadFromTheRightToo() throws IOException {
    pictures(HEBREW);
  }

  private void pictures(Path gallery) throws IOException {
    List<String> reports = names(gallery.resolve("reports"), ".svodka");
    Map<String, BufferedImage> pages = new TreeMap<>();
    for (String report : reports) {
      run(gallery, report);
      pages.putAll(pages(report));
    }
    if (System.getProperty("goldens", "").equals("accept")) {
      for (var page : pages.entrySet()) {
        Files.write(picture(gallery, page.getKey()), png(page.getValue()));
      }
    }
    assertEquals(List.copyOf(pages.keySet()), names(gallery, ".png"));
    for (var page : pages.entrySet()) {
      byte[] kept = Files.readAllBytes(picture(gallery, page.getKey()));
      assertTrue(kept.length <= LARGEST, page.getKey() + " has " + kept.length + " bytes");
      double difference = difference(page.getValue(), read(kept));
      assertTrue(difference < MOST_DIFFERENCE, page.getKey() + " differs by " + difference);
    }
  }

  private void run(Path gallery, String report) {
    Cli run =
        Cli.call(
            "run",
            report,
            "-C",
            gallery.toString(),
            "--as-of",
            "2026-11-03",
            "-o",
            folder.toString());
    assertEquals(0, run.code(), run.out() + run.err());
  }

  private static Path picture(Path gallery, String report) {
    return gallery.resolve(report + ".png");
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  /// Returns the pages of a report; of a long one the first, the one in the middle and the last.
  private Map<String, BufferedImage> pages(String report) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(report))) {
      Path pdf = files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow();
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        PDFRenderer renderer = new PDFRenderer(document);
        Map<String, BufferedImage> pages = new TreeMap<>();
        pages.put(report, image(renderer, 0));
        int count = document.getNumberOfPages();
        if (count > LONG) {
          pages.put(report + "-last", image(renderer, count - 1));
          pages.put(report + "-middle", image(renderer, count / 2));
        } else {
          for (int page = 1; page < count; page++) {
            pages.put(report + "-" + (page + 1), image(renderer, page));
          }
        }
        return pages;
      }
    }
  }

  private static BufferedImage image(PDFRenderer renderer, int page) throws IOException {
    return renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /// Returns how far the colours of two pictures are apart on average, of 255.
  private static double difference(BufferedImage one, BufferedImage other) {
    assertEquals(one.getWidth(), other.getWidth());
    assertEquals(one.getHeight(), other.getHeight());
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += apart(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / 3.0 / one.getWidth() / one.getHeight();
  }

  private static int apart(int one, int other) {
    return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF))
        + Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
        + Math.abs((one & 0xFF) - (other & 0xFF));
  }
}

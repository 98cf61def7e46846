package io.svodka.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the words of one page by their baselines: `y | x words | x words`.
final class PdfLines extends PDFTextStripper {
  private static final Comparator<Piece> BY_X = Comparator.comparingDouble(Piece::x);

  private final Map<Integer, List<Piece>> rows = new TreeMap<>();

  PdfLines(int page) {
    setStartPage(page);
    setEndPage(page);
  }

  /// Words shown by one operator.
  private record Piece(double x, double end, String text) {}

  List<String> read(PDDocument document) throws IOException {
    getText(document);
    return rows.entrySet().stream().map(row -> line(row.getKey(), row.getValue())).toList();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    List<Piece> row =
        rows.computeIfAbsent(Math.round(position.getYDirAdj()), _ -> new ArrayList<>());
    double x = position.getXDirAdj();
    double end = x + position.getWidthDirAdj();
    String text = position.getUnicode();
    if (!row.isEmpty() && Math.abs(row.getLast().end() - x) < 1) {
      Piece last = row.removeLast();
      row.add(new Piece(last.x(), end, last.text() + text));
    } else {
      row.add(new Piece(x, end, text));
    }
  }

  private static String line(int y, List<Piece> pieces) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%4d", y));
    pieces.stream()
        .sorted(BY_X)
        .forEach(
            piece ->
                line.append(
                    String.format(Locale.ROOT, " | %d %s", Math.round(piece.x()), piece.text())));
    return line.toString();
  }
}

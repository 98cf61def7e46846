package io.svodka.renderer.html;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a browser prints in the margins of each page: the bands, with the numbers of pages that
/// only paper has.
final class PrintedBands {
  private PrintedBands() {}

  /// Returns the boxes of the margins that say something.
  static List<Map<String, Object>> of(Document document) {
    Bands bands = document.bands();
    boolean turned = document.info().isFromRight();
    return Stream.concat(
            boxes("top", bands.header(), turned), boxes("bottom", bands.footer(), turned))
        .toList();
  }

  private static Stream<Map<String, Object>> boxes(String edge, Band band, boolean turned) {
    return Stream.of(
            box(edge, "left", turned ? band.right() : band.left()),
            box(edge, "center", band.center()),
            box(edge, "right", turned ? band.left() : band.right()))
        .flatMap(List::stream);
  }

  private static List<Map<String, Object>> box(String edge, String side, List<BandPart> parts) {
    return parts.isEmpty()
        ? List.of()
        : List.of(
            Map.of(
                "edge",
                edge,
                "place",
                edge + "-" + side,
                "parts",
                parts.stream().map(PrintedBands::part).toList()));
  }

  private static Map<String, String> part(BandPart part) {
    return switch (part) {
      case BandPart.Words(var text) -> Map.of("text", literal(text), "counter", "");
      case BandPart.PageNumber _ -> Map.of("text", "", "counter", "page");
      case BandPart.PageCount _ -> Map.of("text", "", "counter", "pages");
    };
  }

  /// Returns text as the inside of a string of a style sheet. All but plain letters is written by
  /// its number, so that no text can end the string or the style sheet.
  static String literal(String text) {
    return text.codePoints()
        .mapToObj(c -> isPlain(c) ? Character.toString(c) : "\\%06x ".formatted(c))
        .collect(Collectors.joining());
  }

  private static boolean isPlain(int c) {
    return c == ' ' || (c < 0x80 && Character.isLetterOrDigit(c));
  }
}

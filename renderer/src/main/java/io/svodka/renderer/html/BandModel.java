package io.svodka.renderer.html;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The model of a band. A page on a screen has no number: places that tell one stay empty.
final class BandModel {
  private BandModel() {}

  static Map<String, String> of(Band band) {
    return Map.of(
        "left", words(band.left()), "center", words(band.center()), "right", words(band.right()));
  }

  private static String words(List<BandPart> parts) {
    boolean numbered = parts.stream().anyMatch(part -> !(part instanceof BandPart.Words));
    return numbered ? "" : parts.stream().map(BandModel::text).collect(Collectors.joining());
  }

  private static String text(BandPart part) {
    return switch (part) {
      case BandPart.Words(var text) -> text;
      case BandPart.PageNumber _, BandPart.PageCount _ -> "";
    };
  }
}

package io.svodka.renderer.excerpt;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a band where there are no pages: a place that tells a page number stays empty.
public record BandWords(String left, String center, String right) {
  public static BandWords of(Band band) {
    return new BandWords(words(band.left()), words(band.center()), words(band.right()));
  }

  /// Returns the places on one line; empty when there is nothing to say.
  public String joined() {
    return Stream.of(left, center, right)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String words(List<BandPart> parts) {
    return parts.stream().allMatch(BandPart.Words.class::isInstance)
        ? parts.stream().map(BandWords::text).collect(Collectors.joining())
        : "";
  }

  private static String text(BandPart part) {
    return switch (part) {
      case BandPart.Words(var text) -> text;
      case BandPart.PageNumber _, BandPart.PageCount _ -> "";
    };
  }
}

package io.svodka.renderer.html;

import io.svodka.model.document.Bands.Band;
import io.svodka.renderer.excerpt.BandWords;
import java.util.Map;

/// The model of a band.
final class BandModel {
  private BandModel() {}

  static Map<String, String> of(Band band) {
    BandWords words = BandWords.of(band);
    return Map.of("left", words.left(), "center", words.center(), "right", words.right());
  }
}

package io.svodka.renderer.html;

import io.svodka.model.document.Image;
import java.util.Base64;
import java.util.Map;

/// The model of an image: its bytes lie in the page itself.
final class PhotoModel {
  private PhotoModel() {}

  /// @param width in millimetres
  static Map<String, Object> of(Image image, double width, String words) {
    String bytes = Base64.getEncoder().encodeToString(image.content());
    return Map.of(
        "data",
        "data:" + image.kind().mediaType() + ";base64," + bytes,
        "width",
        Digits.of(width),
        "alternative",
        words);
  }
}

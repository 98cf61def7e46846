package io.svodka.runner.project;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// The parts of a PNG. Only those that paint are kept: texts, profiles and the like may unpack to a
/// thousand times their size in whatever opens the picture, and may tell where and by whom it was
/// made.
final class PngParts {
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final Set<String> PAINTING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private final byte[] content;

  PngParts(byte[] content) {
    this.content = content;
  }

  /// Returns the picture without other parts; nothing where its parts do not end in the file.
  Optional<byte[]> painting() {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
    kept.write(content, 0, SIGNATURE);
    int place = SIGNATURE;
    while (place + AROUND <= content.length) {
      int length = ByteBuffer.wrap(content).getInt(place);
      if (length < 0 || length > content.length - place - AROUND) {
        return Optional.empty();
      }
      String kind = new String(content, place + 4, 4, StandardCharsets.ISO_8859_1);
      if (PAINTING.contains(kind)) {
        kept.write(content, place, AROUND + length);
      }
      if (kind.equals("IEND")) {
        return Optional.of(kept.toByteArray());
      }
      place += AROUND + length;
    }
    return Optional.empty();
  }
}

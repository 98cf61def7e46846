package io.svodka.runner.project;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The parts of a JPEG. Only those that paint are kept: others tell where and by whom it was made,
/// hold smaller pictures, or say which side is up, which browsers heed and paper does not.
final class JpegParts {
  private static final int FIRST_PART = 2;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int END = 0xFFD9;
  private static final int LENGTH = 2;
  private static final int JFIF = 0xFFE0;
  private static final int COLOURS = 0xFFE2;
  private static final int INKS = 0xFFEE;
  private static final int LAST_OF_PROGRAMS = 0xFFEF;
  private static final int REMARK = 0xFFFE;
  private static final String PROFILE = "ICC_PROFILE\0";

  private final byte[] content;

  JpegParts(byte[] content) {
    this.content = content;
  }

  /// Returns the picture without other parts; nothing where it is torn.
  Optional<byte[]> painting() {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
    kept.write(content, 0, FIRST_PART);
    int place = FIRST_PART;
    while (place + LENGTH + LENGTH <= content.length) {
      int kind = word(place);
      if (kind == START_OF_SCAN) {
        return scans(place, kept);
      }
      int length = word(place + LENGTH);
      if (kind < 0xFF00 || length < LENGTH || length > content.length - place - LENGTH) {
        return Optional.empty();
      }
      if (paints(kind, place + LENGTH + LENGTH, length - LENGTH)) {
        kept.write(content, place, LENGTH + length);
      }
      place += LENGTH + length;
    }
    return Optional.empty();
  }

  /// Keeps what is painted, up to the last end: what stands behind it is another file.
  private Optional<byte[]> scans(int from, ByteArrayOutputStream kept) {
    for (int end = content.length - LENGTH; end > from; end--) {
      if (word(end) == END) {
        kept.write(content, from, end + LENGTH - from);
        return Optional.of(kept.toByteArray());
      }
    }
    return Optional.empty();
  }

  private boolean paints(int kind, int from, int length) {
    if (kind == COLOURS) {
      return holdsProfile(from, length);
    }
    boolean ofPrograms = kind == REMARK || (kind >= JFIF && kind <= LAST_OF_PROGRAMS);
    return !ofPrograms || kind == JFIF || kind == INKS;
  }

  private boolean holdsProfile(int from, int length) {
    int told = PROFILE.length();
    return length >= told
        && new String(content, from, told, StandardCharsets.ISO_8859_1).equals(PROFILE);
  }

  private int word(int at) {
    return ByteBuffer.wrap(content).getShort(at) & 0xFFFF;
  }
}

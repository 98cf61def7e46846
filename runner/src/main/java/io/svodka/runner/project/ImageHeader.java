package io.svodka.runner.project;

import io.svodka.model.document.Image;
import java.util.Optional;

/// The first bytes of a picture: which kind it is and how large.
final class ImageHeader {
  private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final int PNG_SIZE = 16;
  private static final int JPEG_START = 0xFFD8;

  private final byte[] content;

  ImageHeader(byte[] content) {
    this.content = content;
  }

  /// Returns the picture; nothing where the bytes are of no known kind.
  Optional<Image> read(String file) {
    if (isPng()) {
      return new PngParts(content).painting().flatMap(kept -> new ImageHeader(kept).png(file));
    }
    return content.length > 4 && number(0, 2) == JPEG_START
        ? new JpegParts(content).painting().flatMap(kept -> new ImageHeader(kept).jpeg(file))
        : Optional.empty();
  }

  private Optional<Image> png(String file) {
    return image(file, Image.Kind.PNG, number(PNG_SIZE, 4), number(PNG_SIZE + 4, 4));
  }

  private boolean isPng() {
    if (content.length < PNG_SIZE + 8) {
      return false;
    }
    for (int i = 0; i < PNG.length; i++) {
      if ((content[i] & 0xFF) != PNG[i]) {
        return false;
      }
    }
    return true;
  }

  /// Walks over the segments up to the one that opens a frame.
  private Optional<Image> jpeg(String file) {
    int place = 2;
    while (place + 9 < content.length && number(place, 1) == 0xFF) {
      int kind = number(place + 1, 1);
      boolean frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
      if (frame) {
        return image(file, Image.Kind.JPEG, number(place + 7, 2), number(place + 5, 2));
      }
      place += 2 + number(place + 2, 2);
    }
    return Optional.empty();
  }

  private Optional<Image> image(String file, Image.Kind kind, int width, int height) {
    return width <= 0 || height <= 0
        ? Optional.empty()
        : Optional.of(new Image(file, kind, content, new Image.Pixels(width, height)));
  }

  private int number(int from, int bytes) {
    int number = 0;
    for (int i = from; i < from + bytes; i++) {
      number = (number << 8) | (content[i] & 0xFF);
    }
    return number;
  }
}

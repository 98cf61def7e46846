package io.svodka.model.document;

/// A picture from a file of the project.
///
/// @param file path inside the project, such as `assets/logo.png`
/// @param content the bytes of the file; not to be changed
@SuppressWarnings("ArrayRecordComponent") // images are handed on, never compared
public record Image(String file, Kind kind, byte[] content, Pixels pixels) {
  public enum Kind {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  public record Pixels(int width, int height) {}

  /// Returns how wide the picture is where nobody says it.
  public double naturalMillimetres() {
    return Unit.PIXEL.millimetres(pixels.width);
  }

  /// Returns the name of the file in words, for where nobody wrote others.
  public String nameInWords() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.replaceAll("\\.[A-Za-z]+$", "").replaceAll("[_-]+", " ");
  }

  /// Returns the height over the width.
  public double ratio() {
    return (double) pixels.height / pixels.width;
  }
}

package io.svodka.model.rendition;

/// A finished file of one format.
///
/// @param fileName name with extension, without a folder
public record Rendition(Format format, String fileName, Content content) {
  /// @param content bytes that are in memory and not changed any more
  public Rendition(Format format, String fileName, byte[] content) {
    this(format, fileName, Content.of(content));
  }

  /// Returns all bytes at once.
  public byte[] bytes() {
    return content.bytes();
  }
}

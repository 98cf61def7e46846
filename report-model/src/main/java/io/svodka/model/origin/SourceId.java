package io.svodka.model.origin;

/// Identifies a source file by its path relative to the project folder, with forward slashes.
public record SourceId(String path) {
  public SourceId {
    if (path.isBlank()) {
      throw new IllegalArgumentException("a source needs a path");
    }
  }

  @Override
  public String toString() {
    return path;
  }
}

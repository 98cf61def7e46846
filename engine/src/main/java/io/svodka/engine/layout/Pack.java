package io.svodka.engine.layout;

import io.svodka.model.document.Document;
import io.svodka.model.document.Tile;
import io.svodka.model.value.Value;
import java.util.List;

/// What one key gets, before it is given a format.
///
/// @param key burst key; absent without burst
/// @param name who it is for in words; the report's title without burst
/// @param fileName name of the files without extension
/// @param headline the report's first key figures
/// @param held conditions for which a person has to release it
public record Pack(
    Value key,
    String name,
    String fileName,
    Fate fate,
    Document document,
    List<Tile> headline,
    List<String> held) {
  public Pack {
    headline = List.copyOf(headline);
    held = List.copyOf(held);
  }

  /// Whether the pack is to be made.
  public enum Fate {
    MADE,
    /// A condition of the report skips this key.
    SKIPPED
  }
}

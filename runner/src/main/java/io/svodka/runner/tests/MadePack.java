package io.svodka.runner.tests;

import io.svodka.engine.layout.Pack;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.value.Value;
import io.svodka.reader.FileOpener;
import io.svodka.reader.opened.Opened;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A pack made of the rows of a test, its files opened again when somebody looks.
final class MadePack {
  private final String key;
  private final Pack pack;
  private final List<Value> attributes;
  private final Map<Format, List<Rendition>> files;
  private final Map<Format, Opened> opened = new EnumMap<>(Format.class);

  /// @param key burst key as text; empty without burst
  MadePack(String key, Pack pack, List<Value> attributes, Map<Format, List<Rendition>> files) {
    this.key = key;
    this.pack = pack;
    this.attributes = List.copyOf(attributes);
    this.files = Map.copyOf(files);
  }

  Pack pack() {
    return pack;
  }

  String key() {
    return key;
  }

  List<Value> attributes() {
    return attributes;
  }

  /// Returns what a sentence about a file of this pack starts with.
  String named(Format format) {
    return key.isEmpty() ? format.extension() : pack.name() + ", " + format.extension();
  }

  /// Returns what is in the file of a format.
  Opened open(Format format) {
    return opened.computeIfAbsent(format, this::read);
  }

  private Opened read(Format format) {
    List<Opened> parts = files(format).map(MadePack::read).toList();
    return parts.size() == 1 ? parts.getFirst() : Opened.Page.of(parts);
  }

  private Stream<Rendition> files(Format format) {
    return Objects.requireNonNull(files.get(format)).stream();
  }

  private static Opened read(Rendition file) {
    try {
      return new FileOpener().open(file);
    } catch (IOException e) {
      throw new RunFailure.Render(
          "SV9607", file.fileName() + " was made but cannot be opened", "", e);
    }
  }
}

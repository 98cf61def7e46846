package io.svodka.runner;

import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.dataset.PackSettings.Protection;
import io.svodka.model.document.Document;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.PackMaker.Laid;
import io.svodka.runner.output.FilePublisher;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Makes the files of a pack and writes those that are wanted into the output folder.
final class PackFiles {
  private final Renditions renditions;
  private final FilePublisher publisher;
  private final List<Format> formats;

  PackFiles(Renditions renditions, FilePublisher publisher, List<Format> formats) {
    this.renditions = renditions;
    this.publisher = publisher;
    this.formats = List.copyOf(formats);
  }

  /// Returns the formats that a key gets as files.
  List<Format> wanted(PackSettings own) {
    return switch (own.formats()) {
      case PackSettings.Formats.OfReport() -> formats;
      case PackSettings.Formats.Own(var chosen) -> chosen;
    };
  }

  Map<Format, List<MadeFile>> make(Laid laid, Stream<Format> wanted) {
    Map<Format, List<MadeFile>> made = new EnumMap<>(Format.class);
    wanted.forEach(
        format ->
            made.put(
                format,
                open(laid.edited().document(), format, laid.fileName()).stream()
                    .map(file -> new MadeFile(file, locked(file, laid.own().protection())))
                    .toList()));
    return made;
  }

  /// Writes files that nobody reads but whoever opens them, without holding them in memory.
  List<Path> write(Laid laid, Format format) {
    return renditions.drafts(laid.edited().document(), format, laid.fileName()).stream()
        .map(draft -> publisher.publish(draft.fileName(), out -> renditions.make(draft, out)))
        .toList();
  }

  /// Returns the files of a document before they are locked.
  List<Rendition> open(Document document, Format format, String name) {
    return renditions.files(document, format, name);
  }

  private Rendition locked(Rendition open, Protection protection) {
    return switch (protection) {
      case Protection.None() -> open;
      case Protection.Password(var secret) -> renditions.locked(open, secret);
    };
  }

  List<Path> publish(Map<Format, List<MadeFile>> made, Format format) {
    return sent(made, format)
        .map(file -> publisher.publish(file.fileName(), file.content()))
        .toList();
  }

  /// Returns the files of a format as they are delivered.
  static Stream<Rendition> sent(Map<Format, List<MadeFile>> made, Format format) {
    return Objects.requireNonNull(made.get(format)).stream().map(MadeFile::sent);
  }

  /// Returns a body of a mail.
  String body(Document document, Format format) {
    return renditions.body(document, format);
  }
}

package io.svodka.runner.edition;

import io.svodka.model.document.Document;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.Renditions;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.Archivist;
import io.svodka.runner.archive.EditionFacts;
import io.svodka.runner.archive.RunFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the files of an edition again.
public final class Reproduction {
  private final Shelf shelf;
  private final Renditions renditions;

  public Reproduction(Archive archive, Renditions renditions) {
    this.shelf = new Shelf(archive);
    this.renditions = renditions;
  }

  /// What was made again.
  ///
  /// @param look whether the themes of the program are those of then
  public record Reproduced(RunFacts run, EditionFacts edition, List<Copy> copies, Look look) {
    public Reproduced {
      copies = List.copyOf(copies);
    }

    public boolean isIdentical() {
      return copies.stream().allMatch(Copy::isIdentical);
    }
  }

  /// Whether the program looks as it did then.
  public enum Look {
    SAME,
    ANOTHER
  }

  /// A file beside what was delivered.
  ///
  /// @param again the file as it is made now, without a password
  public record Copy(EditionFacts.File delivered, Rendition again) {
    /// Returns whether these are the bytes of then, before they were locked.
    public boolean isIdentical() {
      return again.content().sha256().equals(delivered.open());
    }
  }

  /// @throws io.svodka.model.failure.RunFailure.Setup when something is not kept any more
  public Reproduced of(String manifest) {
    EditionFacts facts = shelf.facts(manifest);
    ArchivedReport report = shelf.report(facts);
    Renditions dressed = renditions.in(report.theme(renditions.theme()));
    Document document = shelf.document(manifest);
    Map<String, Rendition> made = new HashMap<>();
    facts.files().all().stream()
        .map(EditionFacts.File::format)
        .distinct()
        .flatMap(format -> dressed.files(document, format, facts.files().name()).stream())
        .forEach(file -> made.put(file.fileName(), file));
    List<Copy> copies =
        facts.files().all().stream()
            .map(file -> new Copy(file, made.getOrDefault(file.name(), missing(file))))
            .toList();
    Look look =
        Archivist.look(dressed.theme()).equals(report.facts().theme()) ? Look.SAME : Look.ANOTHER;
    return new Reproduced(report.facts(), facts, copies, look);
  }

  /// A file that this version makes under another name is no copy.
  private static Rendition missing(EditionFacts.File file) {
    return new Rendition(file.format(), file.name(), new byte[0]);
  }
}

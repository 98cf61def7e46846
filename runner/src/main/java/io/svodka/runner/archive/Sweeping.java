package io.svodka.runner.archive;

import io.svodka.model.failure.RunFailure;
import io.svodka.runner.archive.EditionFacts.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lets the oldest editions go when they are too old or all together too large.
public final class Sweeping {
  /// What was written or used so lately may belong to an edition that is being made.
  private static final Duration IN_USE = Duration.ofDays(1);

  private final ArchiveFolder folder;
  private final Archive archive;
  private final Limits limits;

  public Sweeping(ArchiveFolder folder, Limits limits) {
    this.folder = folder;
    this.archive = new Archive(folder);
    this.limits = limits;
  }

  /// @param bytes how much of the disk the archive may take
  public record Limits(Duration age, long bytes) {}

  /// An edition of the ledger.
  public record Candidate(String manifest, Instant madeAt) {}

  /// Removes what no edition needs that is to be kept, and returns how many files that were.
  ///
  /// @param newestFirst all editions of the ledger
  public int sweep(List<Candidate> newestFirst, Instant now) {
    Set<String> kept = new HashSet<>();
    long bytes = 0;
    for (Candidate each : newestFirst) {
      Set<String> needed = new HashSet<>();
      gather(each.manifest(), needed);
      needed.removeAll(kept);
      bytes += needed.stream().mapToLong(folder::size).sum();
      if (each.madeAt().isBefore(now.minus(limits.age())) || bytes > limits.bytes()) {
        break;
      }
      kept.addAll(needed);
    }
    return remove(kept, now.minus(IN_USE));
  }

  private void gather(String manifest, Set<String> needed) {
    Optional<EditionFacts> edition = archive.editionIfKept(manifest);
    if (edition.isEmpty() || !needed.add(manifest)) {
      return;
    }
    EditionFacts facts = edition.get();
    for (Rows rows : facts.keyed().datasets().values()) {
      if (rows instanceof Rows.Apart(var digest)) {
        needed.add(digest);
      }
    }
    if (needed.add(facts.run())) {
      archive
          .runIfKept(facts.run())
          .ifPresent(run -> run.pieces().forEach(piece -> needed.add(piece.digest())));
    }
    if (!facts.number().previous().isEmpty()) {
      gather(facts.number().previous(), needed);
    }
  }

  private int remove(Set<String> kept, Instant usedBefore) {
    if (!Files.isDirectory(folder.root(), LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder.root(), 2)) {
      List<Path> old =
          all.filter(file -> isIdle(file, kept))
              .filter(file -> isUsedBefore(file, usedBefore))
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
      return old.size();
    } catch (IOException | UncheckedIOException e) {
      throw new RunFailure.Setup(
          "SV9475", "cannot sweep the archive " + folder.root(), "check its permissions", e);
    }
  }

  private static boolean isIdle(Path file, Set<String> kept) {
    return ArchiveFolder.digestOf(file)
        .map(digest -> !kept.contains(digest))
        .orElse(ArchiveFolder.isPart(file));
  }

  private static boolean isUsedBefore(Path file, Instant time) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (IOException gone) {
      return false;
    }
  }
}

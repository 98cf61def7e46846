package io.svodka.runner.tests;

import io.svodka.compiler.source.SourceFile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.runner.tests.Difference.DiffRow;
import io.svodka.runner.tests.TableUpdate.Change;
import io.svodka.runner.tests.TestResult.Checked;
import io.svodka.runner.tests.TestResult.Ending;
import io.svodka.runner.tests.TestResult.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes into the files of a project what its tests came out with.
public final class ExpectationFiles {
  private final Path root;
  private final List<SourceFile> files;

  /// @param root folder of the project
  /// @param files the texts that the tests were compiled from
  public ExpectationFiles(Path root, List<SourceFile> files) {
    this.root = root;
    this.files = List.copyOf(files);
  }

  /// What was changed in a file.
  ///
  /// @param tables how many tables of expectations
  /// @param cells how many cells of rows that stay
  /// @param rows how many rows came or went
  public record Updated(SourceId file, int tables, int cells, int rows) {}

  /// Rewrites the tables that differ; everything else in the files stays byte for byte.
  ///
  /// @throws RunFailure.Setup when a file cannot be written or was changed since it was compiled;
  ///   files are changed whole or not at all
  public List<Updated> update(List<TestResult> results) {
    Map<SourceId, List<Difference.OfRows>> differing = new LinkedHashMap<>();
    for (TestResult result : results) {
      tables(result)
          .forEach(
              table ->
                  differing
                      .computeIfAbsent(table.expected().span().source(), _ -> new ArrayList<>())
                      .add(table));
    }
    List<Updated> updated = new ArrayList<>();
    for (SourceFile file : files) {
      List<Difference.OfRows> tables = differing.getOrDefault(file.id(), List.of());
      if (!tables.isEmpty()) {
        replace(file, text(file.text(), tables));
        updated.add(summary(file.id(), tables));
      }
    }
    return updated;
  }

  private static List<Difference.OfRows> tables(TestResult result) {
    return switch (result.ending()) {
      case Ending.Broke _ -> List.of();
      case Ending.Ran(var checked) ->
          checked.stream().map(Checked::verdict).flatMap(v -> table(v).stream()).toList();
    };
  }

  private static List<Difference.OfRows> table(Verdict verdict) {
    return verdict instanceof Verdict.Differs(Difference.OfRows rows) ? List.of(rows) : List.of();
  }

  private static String text(String text, List<Difference.OfRows> tables) {
    List<Change> changes = new ArrayList<>();
    tables.forEach(table -> changes.addAll(new TableUpdate(text, table).changes()));
    changes.sort(Comparator.comparingInt(Change::start).reversed());
    StringBuilder changed = new StringBuilder(text);
    changes.forEach(each -> changed.replace(each.start(), each.end(), each.replacement()));
    return changed.toString();
  }

  private static Updated summary(SourceId file, List<Difference.OfRows> tables) {
    int cells = 0;
    int rows = 0;
    for (Difference.OfRows table : tables) {
      for (DiffRow row : table.rows()) {
        switch (row) {
          case DiffRow.Same _ -> {}
          case DiffRow.Changed(_, var all) ->
              cells += (int) all.stream().filter(Difference.DiffCell::differs).count();
          case DiffRow.Missing _, DiffRow.Extra _ -> rows++;
        }
      }
    }
    return new Updated(file, tables.size(), cells, rows);
  }

  private void replace(SourceFile file, String text) {
    Path path = root.resolve(file.id().path());
    try {
      if (!Files.readString(path, StandardCharsets.UTF_8).equals(file.text())) {
        throw new RunFailure.Setup(
            "SV9433", file.id() + " was changed while its tests ran", "run the tests again", null);
      }
      Path part = path.resolveSibling(".svodka-" + UUID.randomUUID() + ".part");
      try {
        Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot write " + path, "check its permissions and the room on the disk", e);
    }
  }
}

package io.svodka.compiler.recheck;

import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.SourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files, each only when its text is new. A declaration that is still the same in a changed
/// file stays the same object.
public final class ParsedFiles {
  private record Parsed(SourceFile file, Outcome<List<Declaration>> outcome) {}

  private final Map<SourceId, Parsed> known = new HashMap<>();

  /// Returns what a file declares, and what is wrong with its form.
  public Outcome<List<Declaration>> read(SourceFile file) {
    Parsed before = known.get(file.id());
    if (before != null && before.file().text().equals(file.text())) {
      return before.outcome();
    }
    Outcome<List<Declaration>> outcome = new Parser().parse(file);
    if (before != null) {
      outcome = merged(before.outcome().valueOr(List.of()), outcome);
    }
    known.put(file.id(), new Parsed(file, outcome));
    return outcome;
  }

  /// Returns a memory of the same files that goes its own way.
  public ParsedFiles copy() {
    ParsedFiles copy = new ParsedFiles();
    copy.known.putAll(known);
    return copy;
  }

  /// Forgets files that are not there any more.
  public void keepOnly(List<SourceFile> files) {
    known.keySet().retainAll(files.stream().map(SourceFile::id).toList());
  }

  private static Outcome<List<Declaration>> merged(
      List<Declaration> before, Outcome<List<Declaration>> now) {
    return switch (now) {
      case Outcome.Clean<List<Declaration>>(var value, var problems) ->
          new Outcome.Clean<>(merged(before, value), problems);
      case Outcome.Partial<List<Declaration>>(var value, var problems) ->
          new Outcome.Partial<>(merged(before, value), problems);
      case Outcome.Failed<List<Declaration>> failed -> failed;
    };
  }

  private static List<Declaration> merged(List<Declaration> before, List<Declaration> now) {
    return now.stream().map(each -> old(before, each).orElse(each)).toList();
  }

  private static Optional<Declaration> old(List<Declaration> before, Declaration now) {
    return before.stream().filter(now::equals).findFirst();
  }
}

package io.svodka.compiler.parse;

import io.svodka.compiler.parse.script.Damage;
import io.svodka.compiler.parse.script.ScriptBuilder;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.script.Script;
import io.svodka.compiler.source.SourceFile;
import java.util.List;

/// Reads a file as it is written, for tools that rewrite it.
public final class ScriptReader {
  /// Returns the script of a file. Slips whose meaning is certain are mended in it; the other
  /// mistakes of form are reported and damage their declarations.
  public Outcome<Script> read(SourceFile file) {
    return switch (ParsedText.of(file)) {
      case ParsedText.Unreadable(var problems) -> new Outcome.Failed<>(problems);
      case ParsedText.Read read -> {
        Damage damage = Damage.of(read.problems());
        Script script =
            new ScriptBuilder(file, read.tokens(), read.slips(), damage).script(read.tree());
        List<Problem> found = new EchoFilter(file.lines()).withoutEchoes(damage.problems());
        yield script.isSound() && found.isEmpty()
            ? new Outcome.Clean<>(script, List.of())
            : new Outcome.Partial<>(script, found);
      }
    };
  }
}

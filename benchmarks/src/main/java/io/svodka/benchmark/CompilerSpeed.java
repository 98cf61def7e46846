package io.svodka.benchmark;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CommonTokenStream;

/// How fast a large project is read, checked, and checked again after a change.
final class CompilerSpeed {
  private static final int DECLARATIONS = 1_000;
  private static final Stopwatch STOPWATCH = new Stopwatch(60, 41);

  private final List<SourceFile> files = new MadeProject(DECLARATIONS).files();
  private int edits;

  List<Result> results() {
    mustBeRight();
    double words = STOPWATCH.median(() -> files.forEach(CompilerSpeed::lex));
    double reading = STOPWATCH.median(() -> files.forEach(file -> new Parser().parse(file)));
    double checking = STOPWATCH.median(() -> new Compiler().compile(() -> files));
    return List.of(
        new Result("read " + lines() + " lines", reading, "words only", words, pace(reading)),
        new Result("check " + DECLARATIONS + " declarations", checking, "reading", reading, ""),
        again("a report", "reports/area50.svodka", "Growth", checking),
        again("a model", "model/area50.svodka", "\"Product\"", checking),
        again("the model of all", "project.svodka", "\"Client\"", checking));
  }

  /// A project with a mistake would be measured on the way to its message.
  private void mustBeRight() {
    if (new Compiler().compile(() -> files) instanceof Compilation.Refused(var diagnostics)) {
      throw new IllegalStateException(diagnostics.getFirst().toString());
    }
  }

  /// Changes one declaration a little, each time in another way, and checks again.
  private Result again(String what, String path, String word, double floor) {
    CheckSession session = new CheckSession();
    session.compile(() -> files);
    double time =
        STOPWATCH.median(
            () -> {
              List<SourceFile> changed = changed(path, word);
              session.compile(() -> changed);
            });
    return new Result("check again after a change of " + what, time, "checking anew", floor, "");
  }

  private List<SourceFile> changed(String path, String word) {
    edits++;
    String replacement =
        word.endsWith("\"") ? word.replaceFirst("\"$", edits + "\"") : word + edits;
    List<SourceFile> changed = new ArrayList<>();
    for (SourceFile file : files) {
      changed.add(
          file.id().path().equals(path)
              ? new SourceFile(file.id(), file.text().replaceFirst(word, replacement))
              : file);
    }
    return changed;
  }

  private static void lex(SourceFile file) {
    String text = file.text();
    new CommonTokenStream(new SvodkaLexer(new TextStream(text, 0, text.length()))).fill();
  }

  private long lines() {
    return files.stream().mapToLong(file -> file.text().lines().count()).sum();
  }

  private String pace(double milliseconds) {
    return String.format(Locale.ROOT, "%,.0f lines/s", lines() / milliseconds * 1_000);
  }
}

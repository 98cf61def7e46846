package io.svodka.compiler.format;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.parse.ScriptReader;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.script.Group;
import io.svodka.compiler.script.Paragraph;
import io.svodka.compiler.script.Script;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.wording.Wording;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;

/// Writes files in the canonical form of the language.
public final class Formatter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// Returns a file in canonical form. Declarations with a mistake of form are left as they are.
  public Formatting format(SourceFile file) {
    return switch (new ScriptReader().read(file)) {
      case Outcome.Clean<Script>(var script, _) -> whole(file, script);
      case Outcome.Partial<Script>(var script, var problems) -> sound(file, script, problems);
      case Outcome.Failed<Script>(var problems) ->
          new Formatting.Partial(file.text(), said(problems));
    };
  }

  private static Formatting whole(SourceFile file, Script script) {
    StringBuilder text = new StringBuilder();
    Group above = Group.DECLARATION;
    for (Paragraph paragraph : script.paragraphs()) {
      Group group = paragraph.line().group();
      text.append(text.isEmpty() ? "" : gap(above, group));
      text.append(ScriptWriter.declaration(paragraph.line()));
      above = group;
    }
    String closing = ScriptWriter.comments(script.closing());
    text.append(text.isEmpty() || closing.isEmpty() ? "" : "\n\n").append(closing);
    text.append(text.isEmpty() ? "" : "\n");
    return isKept(file, script, text.toString())
        ? new Formatting.Whole(withMarksOf(file.text(), text.toString()))
        : unsafe(file);
  }

  private static String gap(Group above, Group below) {
    return below.isApartFrom(above) ? "\n\n" : "\n";
  }

  private static boolean isKept(SourceFile file, Script before, String text) {
    return switch (new ScriptReader().read(new SourceFile(file.id(), text))) {
      case Outcome.Clean<Script>(var after, _) -> Content.of(before).equals(Content.of(after));
      case Outcome.Partial<Script> _, Outcome.Failed<Script> _ -> false;
    };
  }

  /// Formats the sound declarations of a broken file and keeps every other character.
  private static Formatting sound(SourceFile file, Script script, List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Paragraph paragraph : script.paragraphs()) {
      if (paragraph.health() == Paragraph.Health.SOUND) {
        String set = ScriptWriter.declaration(paragraph.line());
        if (isKept(file, paragraph, set)) {
          text.append(file.text(), copied, paragraph.start());
          text.append(withEndsOf(file.text(), set));
          copied = paragraph.end();
        }
      }
    }
    text.append(file.text().substring(copied));
    return new Formatting.Partial(text.toString(), said(problems));
  }

  private static boolean isKept(SourceFile file, Paragraph before, String text) {
    return switch (new ScriptReader().read(new SourceFile(file.id(), text + "\n"))) {
      case Outcome.Clean<Script>(var after, _) ->
          Content.of(before.line()).equals(Content.of(after));
      case Outcome.Partial<Script> _, Outcome.Failed<Script> _ -> false;
    };
  }

  private static Formatting unsafe(SourceFile file) {
    Problem problem = new SyntaxProblem.FormatUnsafe(new Span(file.id(), 0, 0));
    return new Formatting.Partial(file.text(), said(List.of(problem)));
  }

  private static List<Diagnostic> said(List<Problem> problems) {
    Wording wording = new Wording();
    List<Diagnostic> said = new ArrayList<>();
    problems.forEach(problem -> said.add(wording.describe(problem)));
    return said;
  }

  private static String withMarksOf(String original, String text) {
    String mark = original.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return mark + withEndsOf(original, text);
  }

  private static String withEndsOf(String original, String text) {
    int first = original.indexOf('\n');
    boolean windows = first > 0 && original.charAt(first - 1) == '\r';
    return windows ? text.replace("\n", "\r\n") : text;
  }
}

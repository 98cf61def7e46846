package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Diagnostic.Edit;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words what is wrong with a project, each mistake in its line and with its fix.
record Problems(Looked looked, Language language) {
  private static final int MOST = 20;

  String html() {
    Html html = new Html();
    if (!looked.failure().isEmpty()) {
      html.raw("<article class=\"problem error\">")
          .element("h3", looked.failure())
          .raw("</article>");
    }
    List<Diagnostic> all = looked.problems();
    for (int i = 0; i < Math.min(MOST, all.size()); i++) {
      problem(html, i, all.get(i));
    }
    if (all.size() > MOST) {
      String more = PageWords.MORE_PROBLEMS.in(language);
      html.element("p class=\"more\"", more.replace("{n}", String.valueOf(all.size() - MOST)));
    }
    return html.toString();
  }

  /// Returns whether the page shows an older state because of a mistake.
  boolean isStale() {
    return !looked.failure().isEmpty()
        || looked.problems().stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  private void problem(Html html, int index, Diagnostic problem) {
    html.raw(
        "<article class=\"problem " + problem.severity().name().toLowerCase(Locale.ROOT) + "\">");
    html.raw("<h3>")
        .element("code", problem.code())
        .words(" " + problem.headline().in(language))
        .raw("</h3>");
    place(html, problem.primary().span(), problem.primary().text().in(language));
    problem.secondary().forEach(label -> place(html, label.span(), label.text().in(language)));
    problem.help().forEach(help -> html.paragraph("help", help.in(language)));
    problem.notes().forEach(note -> html.paragraph("note", note.in(language)));
    if (!problem.edits().isEmpty()) {
      html.raw("<button class=\"fix\" data-problem=\"" + index + "\">")
          .say(fix(problem))
          .raw("</button>");
    }
    html.raw("</article>");
  }

  private String fix(Diagnostic problem) {
    String words =
        switch (language) {
          case ENGLISH -> "Fix";
          case RUSSIAN -> "Исправить";
        };
    Edit first = problem.edits().getFirst();
    boolean small = problem.edits().size() == 1 && first.replacement().length() <= 40;
    return small && !first.replacement().isBlank()
        ? words + ": " + first.replacement().strip()
        : words;
  }

  private void place(Html html, Span span, String said) {
    Optional<SourceFile> file = file(span);
    if (file.isEmpty()) {
      return;
    }
    LineTable lines = file.get().lines();
    int line = lines.lineAt(span.start());
    String text = lines.lineText(line);
    int from = Math.clamp(span.start() - lines.startOf(line), 0, text.length());
    int to = Math.clamp(span.end() - lines.startOf(line), from, text.length());
    html.raw("<figure><figcaption>")
        .say(span.source().path() + ":" + line + ":" + lines.columnAt(span.start()))
        .raw("</figcaption><pre>")
        .say(text.substring(0, from))
        .raw("<mark>")
        .say(to > from ? text.substring(from, to) : " ")
        .raw("</mark>")
        .say(text.substring(to))
        .raw("</pre>");
    html.paragraph("said", said).raw("</figure>");
  }

  private Optional<SourceFile> file(Span span) {
    return looked.texts().stream().filter(each -> each.id().equals(span.source())).findFirst();
  }

  /// Returns the texts of the files that the fix of a problem changes.
  List<SourceFile> fixed(int index) {
    List<Edit> edits = looked.problems().get(index).edits();
    return edits.stream()
        .map(edit -> edit.span().source())
        .distinct()
        .flatMap(source -> looked.texts().stream().filter(file -> file.id().equals(source)))
        .map(file -> fixed(file, edits))
        .toList();
  }

  /// From the end, so that earlier places stay where they are.
  private static SourceFile fixed(SourceFile file, List<Edit> edits) {
    StringBuilder text = new StringBuilder(file.text());
    edits.stream()
        .filter(edit -> edit.span().source().equals(file.id()))
        .sorted((one, other) -> other.span().start() - one.span().start())
        .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
    return new SourceFile(file.id(), text.toString());
  }
}

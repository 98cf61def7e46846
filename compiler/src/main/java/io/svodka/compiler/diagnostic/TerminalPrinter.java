package io.svodka.compiler.diagnostic;

import io.svodka.compiler.diagnostic.Diagnostic.Label;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Prints diagnostics for a terminal, each with the lines it speaks of.
public final class TerminalPrinter {
  private static final int MOST_SHOWN = 20;
  private static final int NARROWEST_GUTTER = 2;

  private final Paint paint;
  private final Language language;

  public TerminalPrinter(Colours colours) {
    this(colours, Language.ENGLISH);
  }

  public TerminalPrinter(Colours colours, Language language) {
    this.paint = new Paint(colours);
    this.language = language;
  }

  /// Returns the print of all diagnostics in the order of files and places, twenty at most.
  public String print(List<Diagnostic> diagnostics, List<SourceFile> files) {
    Texts texts = Texts.of(files);
    List<Diagnostic> sorted = DiagnosticOrder.sorted(diagnostics);
    List<String> prints = new ArrayList<>();
    sorted.stream().limit(MOST_SHOWN).map(found -> one(found, texts)).forEach(prints::add);
    if (sorted.size() > MOST_SHOWN) {
      prints.add(FixedWords.more(sorted.size() - MOST_SHOWN).in(language) + "\n");
    }
    return String.join("\n", prints);
  }

  private String one(Diagnostic found, Texts texts) {
    int gutter = gutter(found, texts);
    StringBuilder print = new StringBuilder();
    String severity = FixedWords.of(found.severity()).in(language);
    print.append(paint.severity(found.severity(), severity + "[" + found.code() + "]"));
    print.append(paint.headline(": " + words(found.headline()))).append('\n');
    labels(found, texts, gutter, print);
    List<String> lines = remarks(found);
    if (!lines.isEmpty()) {
      print.append(bar(gutter)).append('\n');
    }
    for (String line : lines) {
      print.append(" ".repeat(gutter + 1)).append(paint.frame("=")).append(line).append('\n');
    }
    return print.toString();
  }

  private List<String> remarks(Diagnostic found) {
    return Stream.concat(
            found.help().stream().map(text -> remark(FixedWords.HELP, text)),
            found.notes().stream().map(text -> remark(FixedWords.NOTE, text)))
        .toList();
  }

  private String remark(Said kind, Said text) {
    return " " + kind.in(language) + ": " + words(text);
  }

  /// A text of a specification, a server or a file makes no lines of its own.
  private String words(Said said) {
    return new ShownLine(said.in(language).replaceAll("\\R", " ")).printed();
  }

  private void labels(Diagnostic found, Texts texts, int gutter, StringBuilder print) {
    SourceId source = found.primary().span().source();
    int shown = 0;
    String corner = "┌─ ";
    for (Label label : allLabels(found)) {
      LineTable lines = texts.of(label.span().source());
      int line = lines.lineAt(label.span().start());
      boolean sameFile = label.span().source().equals(source);
      if (shown == 0 || !sameFile) {
        print.append(" ".repeat(gutter + 1)).append(paint.frame(corner + place(label, lines)));
        print.append('\n');
        shown = 0;
        corner = "├─ ";
        source = label.span().source();
      }
      if (line != shown) {
        excerpt(line, lines, gutter, print);
        shown = line;
      }
      underline(label, found, lines, gutter, print);
    }
  }

  private void excerpt(int line, LineTable lines, int gutter, StringBuilder print) {
    String number = String.valueOf(line);
    String text = new ShownLine(lines.lineText(line)).printed();
    print.append(bar(gutter)).append('\n');
    print
        .append(paint.frame(" ".repeat(gutter - number.length()) + number + " │"))
        .append(text.isEmpty() ? "" : " " + text)
        .append('\n');
  }

  private void underline(
      Label label, Diagnostic found, LineTable lines, int gutter, StringBuilder print) {
    Span span = label.span();
    int line = lines.lineAt(span.start());
    int start = lines.startOf(line);
    ShownLine shown = new ShownLine(lines.lineText(line));
    int before = shown.width(span.start() - start);
    int length = Math.max(1, shown.width(span.end() - start) - before);
    boolean primary = label.equals(found.primary());
    String marks = (primary ? "^" : "-").repeat(length);
    String text = label.text().isEmpty() ? marks : marks + " " + words(label.text());
    Severity severity = primary ? found.severity() : Severity.INFO;
    print.append(bar(gutter)).append(" ".repeat(before + 1));
    print.append(paint.severity(severity, text)).append('\n');
  }

  private static List<Label> allLabels(Diagnostic found) {
    return Stream.concat(Stream.of(found.primary()), found.secondary().stream()).toList();
  }

  private static String place(Label label, LineTable lines) {
    int start = label.span().start();
    return new ShownLine(label.span().source().path()).printed()
        + ":"
        + lines.lineAt(start)
        + ":"
        + lines.columnAt(start);
  }

  private static int gutter(Diagnostic found, Texts texts) {
    return allLabels(found).stream()
        .mapToInt(label -> texts.of(label.span().source()).lineAt(label.span().start()))
        .map(line -> String.valueOf(line).length())
        .reduce(NARROWEST_GUTTER, Math::max);
  }

  private String bar(int gutter) {
    return " ".repeat(gutter + 1) + paint.frame("│");
  }
}

package io.svodka.compiler.diagnostic;

import static io.svodka.compiler.diagnostic.Json.array;
import static io.svodka.compiler.diagnostic.Json.field;
import static io.svodka.compiler.diagnostic.Json.object;
import static io.svodka.compiler.diagnostic.Json.text;

import io.svodka.compiler.diagnostic.Diagnostic.Edit;
import io.svodka.compiler.diagnostic.Diagnostic.Label;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints diagnostics as a JSON array for other programs, one diagnostic on a line.
///
/// Lines and columns count from one, columns count code points; `end` is the place just after the
/// last character.
public final class JsonPrinter {
  private final Language language;

  public JsonPrinter() {
    this(Language.ENGLISH);
  }

  public JsonPrinter(Language language) {
    this.language = language;
  }

  /// Returns the array of all diagnostics in the order of files and places.
  public String print(List<Diagnostic> diagnostics, List<SourceFile> files) {
    Texts texts = Texts.of(files);
    return DiagnosticOrder.sorted(diagnostics).stream()
        .map(found -> one(found, texts))
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }

  private String one(Diagnostic found, Texts texts) {
    return object(
        field("code", text(found.code())),
        field("severity", text(found.severity().name().toLowerCase(Locale.ROOT))),
        field("headline", said(found.headline())),
        field("primary", label(found.primary(), texts)),
        field("secondary", array(found.secondary(), label -> label(label, texts))),
        field("help", array(found.help(), this::said)),
        field("notes", array(found.notes(), this::said)),
        field("edits", array(found.edits(), edit -> edit(edit, texts))));
  }

  private String label(Label label, Texts texts) {
    return object(
        field("file", text(label.span().source().path())),
        field("start", place(label.span(), label.span().start(), texts)),
        field("end", place(label.span(), label.span().end(), texts)),
        field("text", said(label.text())));
  }

  private static String edit(Edit edit, Texts texts) {
    return object(
        field("file", text(edit.span().source().path())),
        field("start", place(edit.span(), edit.span().start(), texts)),
        field("end", place(edit.span(), edit.span().end(), texts)),
        field("replacement", text(edit.replacement())));
  }

  private static String place(Span span, int offset, Texts texts) {
    LineTable lines = texts.of(span.source());
    return object(
        field("line", String.valueOf(lines.lineAt(offset))),
        field("column", String.valueOf(lines.columnAt(offset))));
  }

  private String said(Said said) {
    return text(said.in(language));
  }
}

package io.svodka.compiler.diagnostic;

import static io.svodka.compiler.diagnostic.Json.array;
import static io.svodka.compiler.diagnostic.Json.field;
import static io.svodka.compiler.diagnostic.Json.object;
import static io.svodka.compiler.diagnostic.Json.text;

import io.svodka.compiler.diagnostic.Diagnostic.Edit;
import io.svodka.compiler.diagnostic.Diagnostic.Label;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints diagnostics as a SARIF 2.1.0 log, which code hosts and editors show at the lines.
///
/// Columns count code points. Paths are relative to the folder that code hosts call `%SRCROOT%`:
/// there the project may lie in a folder of its own. Each ready change is a fix of its own: where
/// there are several, one is chosen.
public final class SarifPrinter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String UNRESERVED = "-._~/";

  private final Language language;
  private final RuleTexts rules;
  private final String folder;

  /// @param folder of the project as seen from the root of the sources, with slashes and one at its
  ///   end; empty where it is the root
  public SarifPrinter(Language language, RuleTexts rules, String folder) {
    this.language = language;
    this.rules = rules;
    this.folder = folder;
  }

  /// Returns the log of all diagnostics in the order of files and places.
  public String print(List<Diagnostic> diagnostics, List<SourceFile> files) {
    Texts texts = Texts.of(files);
    List<Diagnostic> sorted = DiagnosticOrder.sorted(diagnostics);
    List<String> codes = sorted.stream().map(Diagnostic::code).distinct().sorted().toList();
    String run =
        object(
            field("tool", object(field("driver", driver(codes)))),
            field("language", text(language.tag())),
            field("columnKind", text("unicodeCodePoints")),
            field("results", array(sorted, found -> result(found, codes, texts))));
    return object(
            field("$schema", text(SCHEMA)),
            field("version", text("2.1.0")),
            field("runs", "[" + run + "]"))
        + "\n";
  }

  private String driver(List<String> codes) {
    return object(field("name", text("Svodka")), field("rules", array(codes, this::rule)));
  }

  private String rule(String code) {
    String title = rules.title(code);
    String page = rules.page(code);
    return object(
        field("id", text(code)),
        title.isEmpty() ? "" : field("shortDescription", message(title)),
        page.isEmpty()
            ? ""
            : field("help", object(field("text", text(page)), field("markdown", text(page)))));
  }

  private String result(Diagnostic found, List<String> codes, Texts texts) {
    String place = object(physical(found.primary().span(), texts), labelled(found.primary()));
    return object(
        field("ruleId", text(found.code())),
        field("ruleIndex", String.valueOf(codes.indexOf(found.code()))),
        field("level", text(level(found.severity()))),
        field("message", message(words(found))),
        field("locations", "[" + place + "]"),
        found.secondary().isEmpty()
            ? ""
            : field("relatedLocations", array(found.secondary(), label -> related(label, texts))),
        found.edits().isEmpty()
            ? ""
            : field("fixes", array(found.edits(), edit -> fix(edit, found, texts))));
  }

  /// Returns what is wrong and how to mend it: readers of a log may see nothing else.
  private String words(Diagnostic found) {
    return Stream.of(
            Stream.of(found.headline().in(language)),
            found.help().stream().map(text -> remark(FixedWords.HELP, text)),
            found.notes().stream().map(text -> remark(FixedWords.NOTE, text)))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"));
  }

  private String remark(Said kind, Said text) {
    return kind.in(language) + ": " + text.in(language);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private String related(Label label, Texts texts) {
    return object(physical(label.span(), texts), labelled(label));
  }

  private String labelled(Label label) {
    return label.text().isEmpty() ? "" : field("message", message(label.text().in(language)));
  }

  private String fix(Edit edit, Diagnostic found, Texts texts) {
    String words = found.help().stream().findFirst().orElse(found.headline()).in(language);
    String replacement =
        object(
            field("deletedRegion", region(edit.span(), texts)),
            field("insertedContent", message(edit.replacement())));
    String change =
        object(
            field("artifactLocation", artifact(edit.span())),
            field("replacements", "[" + replacement + "]"));
    return object(
        field("description", message(words)), field("artifactChanges", "[" + change + "]"));
  }

  private String physical(Span span, Texts texts) {
    return field(
        "physicalLocation",
        object(field("artifactLocation", artifact(span)), field("region", region(span, texts))));
  }

  private String artifact(Span span) {
    return object(
        field("uri", text(encoded(folder + span.source().path()))),
        field("uriBaseId", text("%SRCROOT%")));
  }

  private static String region(Span span, Texts texts) {
    LineTable lines = texts.of(span.source());
    return object(
        field("startLine", String.valueOf(lines.lineAt(span.start()))),
        field("startColumn", String.valueOf(lines.columnAt(span.start()))),
        field("endLine", String.valueOf(lines.lineAt(span.end()))),
        field("endColumn", String.valueOf(lines.columnAt(span.end()))));
  }

  private static String message(String words) {
    return object(field("text", text(words)));
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
      encoded.append(
          plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
    }
    return encoded.toString();
  }
}

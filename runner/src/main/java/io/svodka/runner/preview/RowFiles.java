package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.model.document.Document;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.rendition.SafeName;
import io.svodka.reader.rows.RowsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The files of a pack that programs read, as the text or the rows that are in them.
record RowFiles(Shown shown, Language language) {
  private static final int MOST_LINES = 200;

  /// Stands before a CSV file for Excel, and is not seen.
  private static final String MARK = "\uFEFF";

  String markup() {
    Html html = new Html();
    formats(shown).forEach(format -> files(format).forEach(file -> file(html, file)));
    return html.toString().isEmpty()
        ? new Html().element("p class=\"none\"", PageWords.NO_ROWS.in(language)).toString()
        : html.toString();
  }

  /// Returns the formats of a report that are for programs.
  static List<Format> formats(Shown shown) {
    return shown.report().formats().stream().filter(Format::isForPrograms).toList();
  }

  private List<Rendition> files(Format format) {
    Document document = shown.layout().pack().document();
    String name = SafeName.of(shown.layout().pack().fileName());
    return shown.dressed().files(document, format, name);
  }

  private void file(Html html, Rendition file) {
    List<String> lines = lines(file);
    String text = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
    String seen = text.startsWith(MARK) ? text.substring(1) : text;
    html.raw("<article class=\"rows\">").element("h3", file.fileName());
    html.raw("<pre tabindex=\"0\">").say(seen).raw("</pre>");
    if (lines.size() > MOST_LINES) {
      String more = String.valueOf(lines.size() - MOST_LINES);
      html.paragraph("more", PageWords.MORE_LINES.in(language).replace("{n}", more));
    }
    html.raw("</article>");
  }

  private static List<String> lines(Rendition file) {
    return switch (file.format()) {
      case PARQUET -> rows(file);
      case CSV, JSON, PDF, XLSX, HTML, MAIL_HTML, MAIL_TEXT ->
          RowsReader.text(file.bytes()).lines();
    };
  }

  private static List<String> rows(Rendition file) {
    try {
      return RowsReader.parquet(file.bytes(), " | ").lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

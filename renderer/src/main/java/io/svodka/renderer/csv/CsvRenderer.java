package io.svodka.renderer.csv;

import io.svodka.model.document.Document;
import io.svodka.model.document.Records;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.Value;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.TableFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes the rows of the first table after RFC 4180: UTF-8, names of the columns in the first
/// line, full numbers with a point, days as in ISO 8601. A byte order mark comes first, without
/// which Excel takes UTF-8 for another alphabet.
public final class CsvRenderer implements Renderer {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String LINE_END = "\r\n";

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    List<Records> tables = TableFiles.records(document);
    if (!tables.isEmpty()) {
      write(tables.getFirst().in(format()), writer);
    }
    writer.flush();
  }

  private static void write(Records records, Writer writer) throws IOException {
    line(records.fields().stream().map(field -> CsvText.of(field.name())).toList(), writer);
    for (List<Value> row : records.rows()) {
      line(row.stream().map(CsvText::of).toList(), writer);
    }
  }

  private static void line(List<String> cells, Writer writer) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(cells.get(i));
    }
    writer.write(LINE_END);
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) {
    throw Renderer.cannotBeLocked(format());
  }
}

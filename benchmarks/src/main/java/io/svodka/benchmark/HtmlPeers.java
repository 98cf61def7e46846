package io.svodka.benchmark;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.ResourceCodeResolver;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A table by template engines as anybody would use them: the shown texts of its cells, escaped.
final class HtmlPeers {
  private final TemplateEngine jte = jte();
  private final Configuration freemarker = freemarker();
  private final Table table;
  private final List<String> classes;

  HtmlPeers(Table table) {
    this.table = table;
    this.classes =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> table.columns().get(i).align() == Table.Align.RIGHT ? "num" : "")
            .toList();
  }

  private static TemplateEngine jte() {
    try {
      TemplateEngine engine =
          TemplateEngine.create(
              new ResourceCodeResolver("html", HtmlPeers.class.getClassLoader()),
              Files.createTempDirectory("svodka-jte"),
              ContentType.Html,
              HtmlPeers.class.getClassLoader());
      engine.setBinaryStaticContent(true);
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Configuration freemarker() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new ClassTemplateLoader(HtmlPeers.class, "/html"));
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    SimpleObjectWrapper wrapper = new SimpleObjectWrapper(Configuration.VERSION_2_3_35);
    wrapper.setIterableSupport(true);
    configuration.setObjectWrapper(wrapper);
    return configuration;
  }

  void jte(OutputStream out) throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    jte.render("table.jte", Map.of("table", table, "classes", classes), output);
    output.writeTo(out);
  }

  void freemarker(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Iterable<Map<String, Object>> rows = this::rows;
    try {
      freemarker
          .getTemplate("table.ftlh")
          .process(Map.of("rows", rows, "classes", classes), writer);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    writer.flush();
  }

  private Iterator<Map<String, Object>> rows() {
    Iterator<Row> rows = table.rows().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Map<String, Object> next() {
        return switch (rows.next()) {
          case Row.Detail(var cells) -> row("", cells);
          case Row.Subtotal(_, var cells) -> row("subtotal g1", cells);
          case Row.Total(var cells) -> row("total", cells);
          case Row.GroupHeader _, Row.NewPage _ ->
              throw new IllegalStateException("not in this table");
        };
      }
    };
  }

  private static Map<String, Object> row(String css, List<Cell> cells) {
    return Map.of("css", css, "cells", cells.stream().map(Cell::shown).toList());
  }
}

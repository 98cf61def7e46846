package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Page;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/// Hands strips to the design, one record each.
final class StripSource implements JRDataSource {
  private final Iterator<Page> pages;
  private final Vocabulary vocabulary;
  private final Map<String, Function<Placed, @Nullable Object>> readers = new HashMap<>();
  private Iterator<Strip> strips = List.<Strip>of().iterator();
  private Page page = new Page(0, List.of());
  private @Nullable Placed placed;

  StripSource(Iterator<Page> pages, Vocabulary vocabulary, BandWriter bands) {
    this.pages = pages;
    this.vocabulary = vocabulary;
    readers.put(Fields.PAGE, at -> at.page().number());
    readers.put(Fields.INK, at -> new Ink(at.strip().marks()));
    readers.put(Fields.BOOKMARK, at -> at.strip().bookmark());
    for (Side side : Side.values()) {
      readers.put(Fields.header(side), at -> bands.header(side, at.page().number()));
      readers.put(Fields.footer(side), at -> bands.footer(side, at.page().number()));
    }
    for (int i = 0; i < vocabulary.shapes().size(); i++) {
      int number = i;
      readers.put(Fields.shape(i), at -> at.shape() == number);
    }
    for (int i = 0; i < vocabulary.texts(); i++) {
      text(i);
    }
  }

  /// A strip on its page.
  private record Placed(Page page, Strip strip, int shape) {
    @Nullable Words words(int number) {
      return number < strip.words().size() ? strip.words().get(number) : null;
    }
  }

  private void text(int number) {
    readers.put(Fields.text(number), at -> at.words(number));
    readers.put(Fields.style(number), at -> style(at.words(number)));
    readers.put(Fields.link(number), at -> link(at.words(number)));
  }

  private @Nullable String style(@Nullable Words words) {
    return words == null ? null : vocabulary.style(words);
  }

  private static @Nullable String link(@Nullable Words words) {
    return words == null ? null : words.link();
  }

  @Override
  public boolean next() {
    while (!strips.hasNext() && pages.hasNext()) {
      page = pages.next();
      strips = page.strips().iterator();
    }
    if (!strips.hasNext()) {
      return false;
    }
    Strip strip = strips.next();
    placed = new Placed(page, strip, vocabulary.shape(strip));
    return true;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    Function<Placed, @Nullable Object> reader = readers.get(field.getName());
    if (reader == null || placed == null) {
      throw new IllegalStateException("no such field: " + field.getName());
    }
    return reader.apply(placed);
  }
}

package io.svodka.reader.html;

import io.svodka.reader.opened.Opened;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads an HTML page.
public final class PageReader {
  /// Returns what a browser shows, and the source as what it does not.
  public Opened.Page read(byte[] html) {
    String source = new String(html, StandardCharsets.UTF_8);
    Document page = Jsoup.parse(source);
    List<String> lines = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      if (element.normalName().equals("tr")) {
        lines.add(String.join(" ", element.children().eachText()));
      } else if (!element.ownText().isBlank()) {
        lines.add(element.text());
      }
    }
    // Marks of HTML, such as &amp;, would hide a name in the source.
    return new Opened.Page(
        lines, List.of(page.title(), org.jsoup.parser.Parser.unescapeEntities(source, false)));
  }
}

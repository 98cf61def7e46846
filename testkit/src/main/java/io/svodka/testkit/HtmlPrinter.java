package io.svodka.testkit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Prints an HTML page as an outline that people can read: landmarks, headings, text, tables as
/// rows, charts as their labels and marks. Classes of style show in braces.
public final class HtmlPrinter {
  private static final Set<String> LANDMARKS =
      Set.of("header", "nav", "main", "section", "footer", "figure", "ul", "ol", "div");
  private static final List<String> TONES =
      List.of("good", "bad", "warning", "muted", "better", "worse");

  private final StringBuilder text = new StringBuilder();

  private HtmlPrinter() {}

  /// Returns the outline of a page.
  public static String print(String html) {
    HtmlPrinter printer = new HtmlPrinter();
    Element page = Jsoup.parse(html);
    printer.line(0, "lang " + page.select("html").attr("lang"));
    printer.line(0, "title " + page.select("head title").text());
    page.select("meta[http-equiv]").forEach(meta -> printer.line(0, meta.attr("content")));
    page.select("body").forEach(body -> printer.children(body, 0));
    return printer.text.toString().replace('\u00A0', ' ');
  }

  private void children(Element parent, int depth) {
    parent.children().forEach(child -> element(child, depth));
  }

  private void element(Element element, int depth) {
    String name = element.normalName();
    if (name.equals("svg")) {
      svg(element, depth);
    } else if (name.equals("table") && !element.attr("role").equals("presentation")) {
      table(element, depth);
    } else if (name.matches("h[1-6]")) {
      line(depth, "#".repeat(name.charAt(1) - '0') + " " + words(element));
    } else if (LANDMARKS.contains(name) && !element.children().isEmpty()) {
      line(depth, "[" + name + described(element) + "]");
      children(element, depth + 1);
    } else if (name.equals("li") && !element.select("> ul, > ol").isEmpty()) {
      item(element, depth);
    } else if (hasBlocks(element)) {
      children(element, depth);
    } else if (!words(element).isEmpty()) {
      line(depth, (name.equals("li") ? "- " : "") + words(element) + tone(element));
    }
  }

  /// An item with lists of its own: first what it says itself.
  private void item(Element item, int depth) {
    Element own = item.clone();
    own.select("> ul, > ol").remove();
    line(depth, "- " + words(own) + tone(own));
    item.select("> ul, > ol").forEach(list -> element(list, depth + 1));
  }

  private static String tone(Element element) {
    return Stream.concat(TONES.stream(), Stream.of("note"))
        .filter(element::hasClass)
        .map(css -> " {" + css + "}")
        .collect(Collectors.joining());
  }

  private static boolean hasBlocks(Element element) {
    return !element
        .select("> table, > tbody, > tr, > td, > div, > h1, > h2, > p, > ul, > ol")
        .isEmpty();
  }

  private static String described(Element element) {
    String id = element.id().isEmpty() ? "" : " #" + element.id();
    String css = element.className().isEmpty() ? "" : " ." + element.className().strip();
    String style = element.attr("style").isEmpty() ? "" : " " + element.attr("style");
    return id + css + (element.normalName().matches("div|figure") ? style : "");
  }

  private void svg(Element svg, int depth) {
    if (!svg.attr("role").equals("img")) {
      return;
    }
    String marks =
        Stream.of("rect", "circle", "polyline")
            .map(name -> svg.select(name).size() + " " + name)
            .collect(Collectors.joining(", "));
    line(depth, "svg " + svg.className() + " " + svg.attr("viewBox") + ": " + marks);
    line(depth + 1, svg.select("> title").text() + " | " + svg.select("> desc").text());
    line(depth + 1, "labels: " + joined(svg.select("text").eachText()));
    line(depth + 1, "hints: " + joined(svg.select("rect > title, circle > title").eachText()));
  }

  private static String joined(List<String> texts) {
    return String.join("; ", texts);
  }

  private void table(Element table, int depth) {
    table.select("> caption").forEach(caption -> line(depth, "caption " + words(caption)));
    for (Element row : table.select("tr")) {
      String cells =
          row.children().stream().map(HtmlPrinter::cell).collect(Collectors.joining(" | "));
      String css = row.className().isEmpty() ? "" : "  {" + row.className() + "}";
      line(depth, "| " + cells + " |" + css);
    }
  }

  private static String cell(Element cell) {
    String drawn = cell.attr("style").startsWith("--") ? " {" + cell.attr("style") + "}" : "";
    String scope = cell.attr("scope").isEmpty() ? "" : cell.attr("scope") + ": ";
    return scope + words(cell) + tone(cell) + drawn;
  }

  /// Returns the words of an element with signs, links and tones spelled out.
  private static String words(Element element) {
    Element copy = element.clone();
    copy.select("svg.sign")
        .forEach(sign -> sign.replaceWith(text("<" + sign.select("use").attr("href") + "> ")));
    copy.select("a").forEach(a -> a.appendText(" <" + a.attr("href") + ">"));
    TONES.forEach(
        tone -> copy.select("span." + tone).forEach(e -> e.appendText(" {" + tone + "}")));
    copy.select("strong").forEach(strong -> strong.prependText("**").appendText("**"));
    copy.select("em").forEach(em -> em.prependText("_").appendText("_"));
    copy.select("br, small").forEach(br -> br.before(text(" / ")));
    return copy.text();
  }

  private static TextNode text(String words) {
    return new TextNode(words);
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }
}

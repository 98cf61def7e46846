package io.svodka.renderer.site;

import io.svodka.renderer.site.TextSections.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/// Turns Markdown into markup. HTML in it stays text, addresses that could run something are
/// emptied, and words in code that have a page lead there.
final class MarkdownPages {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  private final Page page;
  private final Map<String, String> names;
  private final Set<String> known;

  /// @param names words in code with the pages that explain them
  /// @param known paths of all pages and files of the site
  MarkdownPages(Page page, Map<String, String> names, Set<String> known) {
    this.page = page;
    this.names = names;
    this.known = known;
  }

  /// Returns markup of paragraphs, lists, tables.
  String blocks(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Linking());
    return tamed(renderer(ids(document)).render(document));
  }

  /// Returns markup of a line of text.
  String line(String markdown) {
    String markup = blocks(markdown).strip();
    boolean single =
        markup.startsWith("<p>") && markup.endsWith("</p>") && markup.lastIndexOf("<p>") == 0;
    return single ? markup.substring(3, markup.length() - 4) : markup;
  }

  /// Returns the words alone.
  static String plain(String markdown) {
    return words(PARSER.parse(markdown));
  }

  /// Returns the headings of a text with their names.
  static List<Named> headings(String markdown) {
    Node document = PARSER.parse(markdown);
    List<Named> named = new ArrayList<>();
    ids(document)
        .forEach((heading, id) -> named.add(new Named(heading.getLevel(), id, words(heading))));
    return named;
  }

  /// Returns what stands between the headings of a text.
  static List<Part> parts(String title, String markdown) {
    Node document = PARSER.parse(markdown);
    Map<Heading, String> ids = ids(document);
    List<Part> parts = new ArrayList<>();
    Part part = new Part("", title, "");
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        parts.add(part);
        part = new Part(ids.getOrDefault(heading, ""), words(heading), "");
      } else {
        part = new Part(part.id(), part.title(), (part.text() + " " + words(node)).strip());
      }
    }
    parts.add(part);
    return parts;
  }

  private static String words(Node node) {
    PlainText text = new PlainText();
    node.accept(text);
    return text.words();
  }

  /// A heading.
  record Named(int level, String id, String text) {}

  private static Map<Heading, String> ids(Node document) {
    Map<Heading, String> ids = new LinkedHashMap<>();
    Slugs slugs = new Slugs();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            ids.put(heading, slugs.next(words(heading)));
          }
        });
    return ids;
  }

  private static HtmlRenderer renderer(Map<Heading, String> ids) {
    AttributeProvider named =
        (node, tag, attributes) -> {
          if (node instanceof Heading heading && ids.containsKey(heading)) {
            attributes.put("id", ids.get(heading));
          }
        };
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(_ -> named)
        .nodeRendererFactory(CodeWords::new)
        .build();
  }

  /// What is wide can be moved by the keyboard, and a head without words is none. Nothing that is
  /// written can look like these tags, as HTML in it is escaped.
  private static String tamed(String markup) {
    return markup
        .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
        .replace("<th></th>", "<td></td>")
        .replace("<pre>", "<pre tabindex=\"0\">");
  }

  /// Lets words in code lead to their pages, and links between texts to the pages made of them.
  /// What leads to neither, nor to a page of the net or a letter, stays as words.
  private final class Linking extends AbstractVisitor {
    private static final String LEADS_OUT = "(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+";

    @Override
    public void visit(Link link) {
      String address = link.getDestination();
      if (address.matches(LEADS_OUT) || address.startsWith("#")) {
        return;
      }
      String path = address.replaceFirst("#.*", "");
      String target = PagePaths.of(PagePaths.resolved(page.path(), path));
      if (known.contains(target)) {
        link.setDestination(page.root() + target + address.substring(path.length()));
      } else {
        unlink(link);
      }
    }

    private void unlink(Link link) {
      for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
        link.insertBefore(child);
      }
      link.unlink();
    }

    @Override
    public void visit(Code code) {
      String href = names.get(code.getLiteral());
      if (href != null) {
        Link link = new Link(page.root() + href, null);
        code.insertAfter(link);
        link.appendChild(code);
      }
    }
  }
}

package io.svodka.renderer.site;

import io.svodka.renderer.html.InlineText;
import io.svodka.renderer.html.Markup;
import io.svodka.renderer.html.TemplateEngine;
import io.svodka.renderer.site.Site.Labels;
import io.svodka.renderer.site.Site.MenuGroup;
import io.svodka.renderer.site.Site.MenuLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes a site: one file for each page and one for the search.
public final class SiteWriter {
  private static final int MOST_LINKS = 40;

  private final TemplateEngine templates = new TemplateEngine();
  private final InlineText style = InlineText.load("site.css");
  private final InlineText script = InlineText.load("site.js");

  /// Returns the files by their paths.
  public Map<String, byte[]> write(Site site) {
    Map<String, byte[]> files = new TreeMap<>(site.files());
    Set<String> known = new TreeSet<>(site.files().keySet());
    site.pages().forEach(page -> known.add(page.path()));
    for (Page page : site.pages()) {
      files.put(page.path(), file(model(site, page, known)));
    }
    Page search = new Page(Site.SEARCH, site.labels().search(), "", List.of());
    Map<String, Object> model = model(site, search, known);
    model.put("index", Markup.of(SearchIndex.json(site.finds())));
    files.put(Site.SEARCH, file(model));
    return files;
  }

  private byte[] file(Map<String, Object> model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      templates.write("site.ftlh", model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Map<String, Object> model(Site site, Page page, Set<String> known) {
    BlockModels blocks = new BlockModels(new MarkdownPages(page, site.names(), known), page);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("lang", site.language());
    model.put("site", site.title());
    model.put("title", page.title());
    model.put("kind", page.kind());
    model.put("root", page.root());
    model.put("path", page.path());
    model.put("style", Markup.of(style.text()));
    model.put("styleSource", style.source());
    model.put("script", Markup.of(script.text()));
    model.put("scriptSource", script.source());
    model.put("labels", labels(site.labels()));
    model.put("menu", site.menu().stream().map(group -> group(site, group, page)).toList());
    model.put("headings", headings(page));
    model.put("blocks", page.blocks().stream().map(blocks::of).toList());
    model.put("index", "");
    return model;
  }

  private static Map<String, String> labels(Labels labels) {
    return Map.of(
        "search", labels.search(),
        "hint", labels.hint(),
        "none", labels.none(),
        "found", labels.found(),
        "skip", labels.skip(),
        "pages", labels.pages(),
        "contents", labels.contents(),
        "footer", labels.footer());
  }

  /// Of a large site only the group of the page is open; of the others the first link leads there.
  private static Map<String, Object> group(Site site, MenuGroup group, Page page) {
    int all = site.menu().stream().mapToInt(each -> each.links().size()).sum();
    boolean open =
        all <= MOST_LINKS
            || group.title().isEmpty()
            || group.links().stream().anyMatch(link -> link.href().equals(page.path()));
    List<MenuLink> shown =
        open
            ? group.links()
            : List.of(new MenuLink(group.title(), group.links().getFirst().href()));
    return Map.of(
        "title",
        open ? group.title() : "",
        "links",
        shown.stream().map(link -> link(link, page)).toList());
  }

  private static Map<String, String> link(MenuLink link, Page page) {
    return Map.of(
        "title",
        link.title(),
        "href",
        page.root() + link.href(),
        "here",
        link.href().equals(page.path()) ? "page" : "");
  }

  /// Returns the headings of the second level, for the list beside the page.
  private static List<Map<String, String>> headings(Page page) {
    return page.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Heading(var id, var text) -> Stream.of(Map.of("id", id, "text", text));
                  case Block.Prose(var text) ->
                      MarkdownPages.headings(text).stream()
                          .filter(heading -> heading.level() == 2)
                          .map(heading -> Map.of("id", heading.id(), "text", heading.text()));
                  case Block.Facts _,
                      Block.Things _,
                      Block.Grid _,
                      Block.Cards _,
                      Block.Diagram _,
                      Block.Picture _ ->
                      Stream.empty();
                })
        .toList();
  }
}

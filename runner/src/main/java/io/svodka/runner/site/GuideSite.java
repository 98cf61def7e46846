package io.svodka.runner.site;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.site.Block;
import io.svodka.renderer.site.Page;
import io.svodka.renderer.site.PagePaths;
import io.svodka.renderer.site.Site;
import io.svodka.renderer.site.Site.Find;
import io.svodka.renderer.site.Site.MenuGroup;
import io.svodka.renderer.site.Site.MenuLink;
import io.svodka.renderer.site.TextSections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The site of a folder of texts in Markdown. Its `README.md` is the first page; the texts it links
/// to come in that order, then those it does not mention. A folder in it is a chapter.
public final class GuideSite {
  private static final String START = "README.md";
  private static final Pattern TITLE = Pattern.compile("(?m)\\A\\s*# +(.+?)\\s*$");
  private static final Pattern COMMENT_ABOVE = Pattern.compile("(?s)\\A\\s*<!--.*?-->");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+\\.md)(?:#[^)]*)?\\)");
  private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpg|jpeg|gif|webp)");

  private final Path folder;
  private final SiteWords words;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, byte[]> pictures = new TreeMap<>();

  public GuideSite(Path folder, Language language) {
    this.folder = folder;
    this.words = new SiteWords(language);
  }

  /// Returns the site.
  ///
  /// @throws RunFailure.Setup when there is no `README.md` or a text cannot be read
  public Site site() {
    read();
    String start = texts.get(START);
    if (start == null) {
      throw new RunFailure.Setup(
          "SV9490",
          "there is no README.md in " + folder,
          "name the folder of a guide; its README.md becomes the first page",
          null);
    }
    List<String> order = order(start);
    String title = title(START, start);
    return new Site(
        title,
        words.language().tag(),
        words.labels(title + " · Svodka"),
        menu(order),
        order.stream().map(this::page).toList(),
        Map.of(),
        order.stream().flatMap(this::finds).toList(),
        pictures);
  }

  private void read() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".md")) {
          texts.put(path, COMMENT_ABOVE.matcher(Files.readString(file)).replaceFirst(""));
        } else if (PICTURE.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
          pictures.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot read the folder " + folder, "check its name and its permissions", e);
    }
  }

  /// The order of the first page; chapters keep that of their own first page.
  private List<String> order(String start) {
    List<String> order = new ArrayList<>(List.of(START));
    follow("", start, order);
    texts.keySet().stream()
        .sorted(Comparator.comparing(GuideSite::chapter))
        .filter(path -> !order.contains(path))
        .forEach(order::add);
    return order;
  }

  private void follow(String within, String text, List<String> order) {
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String path = Path.of(within, link.group(1)).normalize().toString().replace('\\', '/');
      if (texts.containsKey(path) && chapter(path).startsWith(within) && !order.contains(path)) {
        order.add(path);
        if (path.endsWith("/" + START)) {
          follow(chapter(path), texts.getOrDefault(path, ""), order);
        }
      }
    }
  }

  private static String chapter(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  private List<MenuGroup> menu(List<String> order) {
    Map<String, List<MenuLink>> chapters = new LinkedHashMap<>();
    for (String path : order) {
      chapters
          .computeIfAbsent(chapter(path), _ -> new ArrayList<>())
          .add(new MenuLink(title(path, texts.getOrDefault(path, "")), PagePaths.of(path)));
    }
    return chapters.entrySet().stream()
        .map(chapter -> new MenuGroup(name(chapter.getKey()), chapter.getValue()))
        .toList();
  }

  private String name(String chapter) {
    String text = texts.get(chapter + "/" + START);
    return chapter.isEmpty() ? "" : text == null ? chapter : title(chapter, text);
  }

  private static String title(String path, String text) {
    Matcher title = TITLE.matcher(text);
    return title.find() ? TextSections.plain(title.group(1)) : path;
  }

  private Page page(String path) {
    String text = texts.getOrDefault(path, "");
    return new Page(
        PagePaths.of(path),
        title(path, text),
        name(chapter(path)),
        List.of(new Block.Prose(TITLE.matcher(text).replaceFirst(""))));
  }

  private Stream<Find> finds(String path) {
    String text = texts.getOrDefault(path, "");
    String title = title(path, text);
    return TextSections.of(title, TITLE.matcher(text).replaceFirst("")).stream()
        .map(
            part ->
                new Find(
                    part.title(),
                    part.title().equals(title) ? name(chapter(path)) : title,
                    part.text(),
                    PagePaths.of(path) + (part.id().isEmpty() ? "" : "#" + part.id())));
  }
}

package io.svodka.cli;

import io.svodka.renderer.site.Slugs;
import io.svodka.renderer.site.TextSections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A fenced block of a Markdown document.
///
/// @param language first word after the fence; empty without one
/// @param place second word after the fence; empty without one
record Fence(String language, String place, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)(?: (\\S+))?\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

  static List<Fence> of(Path document) throws IOException {
    return BLOCK
        .matcher(Files.readString(document))
        .results()
        .map(block -> new Fence(block.group(1), group(block, 2), block.group(3)))
        .toList();
  }

  private static String group(MatchResult block, int number) {
    String text = block.group(number);
    return text == null ? "" : text;
  }

  /// Returns the links of a document that lead to no file, or to no heading of it.
  static List<String> brokenLinks(Path document) throws IOException {
    List<String> broken = new ArrayList<>();
    for (MatchResult link : LINK.matcher(prose(document)).results().toList()) {
      Path target =
          link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
      String heading = group(link, 2);
      boolean there =
          Files.exists(target) && (heading.isEmpty() || headings(target).contains(heading));
      if (!there) {
        broken.add(link.group());
      }
    }
    return broken;
  }

  private static String prose(Path document) throws IOException {
    return BLOCK.matcher(Files.readString(document)).replaceAll("");
  }

  /// Returns the names of headings, as code hosts make them.
  private static Set<String> headings(Path document) throws IOException {
    Slugs slugs = new Slugs();
    return HEADING
        .matcher(prose(document))
        .results()
        .map(heading -> slugs.next(TextSections.plain(heading.group(1))))
        .collect(Collectors.toSet());
  }
}

package io.svodka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A fenced block of a Markdown document.
///
/// @param language first word after the fence; empty without one
/// @param place second word after the fence; empty without one
record Fence(String language, String place, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)(?: (\\S+))?\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

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

  /// Returns the links of a document that lead to no file.
  static List<String> brokenLinks(Path document) throws IOException {
    return LINK.matcher(BLOCK.matcher(Files.readString(document)).replaceAll(""))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !Files.exists(document.resolveSibling(link)))
        .toList();
  }
}

package io.svodka.renderer.site;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where pages of texts lie.
public final class PagePaths {
  private static final String TEXT = ".md";

  private PagePaths() {}

  /// Returns the page of a text, such as `index.html` of `README.md`; any other path as it is.
  public static String of(String path) {
    String page = path.replaceFirst("(^|/)README\\.md$", "$1index.html");
    return page.endsWith(TEXT) ? page.substring(0, page.length() - TEXT.length()) + ".html" : page;
  }

  /// Returns the path that is meant by an address on a page; empty where it leads out of the site.
  static String resolved(String page, String address) {
    Deque<String> parts = new ArrayDeque<>();
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    for (String part : (folder + address).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts) + (address.endsWith("/") ? "/index.html" : "");
  }
}

package io.svodka.renderer.site;

import io.svodka.renderer.site.Site.Find;
import java.util.List;

/// What the search knows, as JSON that can stand within a page.
final class SearchIndex {
  private SearchIndex() {}

  static String json(List<Find> finds) {
    StringBuilder json = new StringBuilder("[");
    for (Find find : finds) {
      json.append(json.length() == 1 ? "\n" : ",\n").append("{\"t\":");
      quote(json, find.title());
      json.append(",\"k\":");
      quote(json, find.kind());
      json.append(",\"h\":");
      quote(json, find.href());
      json.append(",\"x\":");
      quote(json, find.text());
      json.append('}');
    }
    return json.append("\n]").toString();
  }

  /// Nothing in a text can end the element that the JSON stands in.
  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || "\"\\<>&\u2028\u2029".indexOf(letter) >= 0) {
        json.append(String.format("\\u%04x", (int) letter));
      } else {
        json.append(letter);
      }
    }
    json.append('"');
  }
}

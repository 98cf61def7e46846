package io.svodka.renderer.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names the headings of a page, as code hosts name them: links that work there work here.
public final class Slugs {
  private final Map<String, Integer> seen = new HashMap<>();

  /// Returns the name of the next heading.
  public String next(String heading) {
    String slug =
        heading
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
            .replace(' ', '-');
    int before = seen.merge(slug, 1, Integer::sum) - 1;
    return before == 0 ? slug : slug + "-" + before;
  }
}

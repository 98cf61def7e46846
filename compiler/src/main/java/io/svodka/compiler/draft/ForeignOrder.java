package io.svodka.compiler.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a query of another report is sorted by.
///
/// @param field as the query calls its column; empty where that is computed or not said
/// @param written as it stands there
record ForeignOrder(String field, boolean descending, String written) {
  private static final Pattern TERM =
      Pattern.compile("(?is)(?:(\\w+)\\.)?[\"\\[`]?(\\w+)[\"\\]`]?(?:\\s+(asc|desc))?");

  /// Returns the terms of an `order by`.
  ///
  /// @param order what stands behind these words
  /// @param query tells how columns are called
  static List<ForeignOrder> of(String order, String query) {
    List<ForeignOrder> terms = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < order.length(); i++) {
      char letter = order.charAt(i);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      if (letter == ',' && depth == 0) {
        terms.add(term(order.substring(start, i), query));
        start = i + 1;
      }
    }
    terms.add(term(order.substring(start), query));
    return terms;
  }

  private static ForeignOrder term(String text, String query) {
    String written = text.strip().replaceAll("\\s+", " ");
    Matcher term = TERM.matcher(written);
    if (!term.matches() || term.group(2).matches("\\d+")) {
      return new ForeignOrder("", false, written);
    }
    boolean descending = "desc".equalsIgnoreCase(term.group(3));
    return new ForeignOrder(called(term, query), descending, written);
  }

  /// A column may have a name of its own in the answer: `r.name as region`.
  private static String called(Matcher term, String query) {
    String name = term.group(2);
    if (term.group(1) == null) {
      return name;
    }
    Matcher alias =
        Pattern.compile(
                "(?is)\\b%s\\.[\"\\[`]?%s[\"\\]`]?\\s+as\\s+[\"\\[`]?(\\w+)"
                    .formatted(Pattern.quote(term.group(1)), Pattern.quote(name)))
            .matcher(query);
    return alias.find() ? alias.group(1) : name;
  }
}

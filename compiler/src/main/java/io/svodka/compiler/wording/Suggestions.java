package io.svodka.compiler.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the names that were probably meant.
public final class Suggestions {
  private static final int MOST = 3;
  private static final int FREE_DISTANCE = 2;
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("select", "show"),
          Map.entry("group by", "by"),
          Map.entry("order by", "sort by"),
          Map.entry("order", "sort"),
          Map.entry("orderby", "sort"),
          Map.entry("filter", "where"),
          Map.entry("metric", "measure"),
          Map.entry("kpi", "measure"),
          Map.entry("dim", "dimension"),
          Map.entry("param", "parameter"),
          Map.entry("period", "during"),
          Map.entry("desc", "describe"),
          Map.entry("description", "describe"),
          Map.entry("email", "mail"),
          Map.entry("send", "mail"),
          Map.entry("graph", "chart"),
          Map.entry("pivot", "crosstab"),
          Map.entry("dataset", "query"),
          Map.entry("cron", "schedule"),
          Map.entry("показать", "show"),
          Map.entry("фильтр", "where"),
          Map.entry("где", "where"),
          Map.entry("группировка", "by"),
          Map.entry("сортировка", "sort"),
          Map.entry("отчет", "report"),
          Map.entry("отчёт", "report"),
          Map.entry("модель", "model"),
          Map.entry("мера", "measure"),
          Map.entry("запрос", "query"),
          Map.entry("раздел", "section"),
          Map.entry("таблица", "table"),
          Map.entry("график", "chart"));

  private Suggestions() {}

  /// Returns at most three of the known names, the closest first: those within two slips of the
  /// keyboard or a third of the word. Equal spelling in another case is closest of all.
  public static List<String> candidates(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    int limit = limit(word);
    List<Candidate> close =
        known.stream()
            .filter(name -> !name.equals(written) && !name.endsWith("."))
            .map(name -> new Candidate(name, apart(word, name.toLowerCase(Locale.ROOT), limit)))
            .filter(candidate -> candidate.distance <= limit)
            .toList();
    int best = close.stream().mapToInt(Candidate::distance).min().orElse(0);
    return close.stream()
        .filter(candidate -> candidate.distance <= best + 1)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// Returns the known names that have a word more than `written`, or one less, such as `mail` for
  /// `mail_address`.
  static List<String> ofOneWord(String written, Collection<String> known) {
    return known.stream()
        .filter(name -> Math.min(name.length(), written.length()) > FREE_DISTANCE)
        .filter(name -> hasWord(name, written) || hasWord(written, name))
        .limit(MOST)
        .toList();
  }

  private static boolean hasWord(String name, String word) {
    return name.startsWith(word + "_") || name.endsWith("_" + word);
  }

  /// Returns the slips between two words; a part of a dotted name or of a path is one slip away.
  private static int apart(String word, String name, int limit) {
    int longer = Math.abs(name.length() - word.length());
    // so many slips at least: the square of two long words is not worth looking at
    return isPart(word, name) ? 1 : longer > limit ? longer : distance(word, name);
  }

  private static boolean isPart(String word, String name) {
    return word.length() > FREE_DISTANCE
        && (name.endsWith("." + word) || name.endsWith("/" + word) || name.startsWith(word + "."));
  }

  /// Returns the statement that other languages, or people, call `written`; or nothing.
  static String synonym(String written, Collection<String> known) {
    String synonym = SYNONYMS.getOrDefault(written.toLowerCase(Locale.ROOT), "");
    String first = synonym.split(" ", 2)[0];
    return known.contains(first) ? synonym : "";
  }

  /// Returns the number of slips between two words: a letter too many, too few, another one, or two
  /// neighbours swapped.
  static int distance(String one, String other) {
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : smallest(one, other, slips, i, j);
      }
    }
    return slips[one.length()][other.length()];
  }

  private static int smallest(String one, String other, int[][] slips, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(Math.min(slips[i - 1][j] + 1, slips[i][j - 1] + 1), slips[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, slips[i - 2][j - 2] + 1) : best;
  }

  private static int limit(String word) {
    int length = word.length();
    return length <= FREE_DISTANCE
        ? length / FREE_DISTANCE
        : Math.max(shortLimit(length), length / 3);
  }

  private static int shortLimit(int length) {
    return length <= 4 ? 1 : FREE_DISTANCE;
  }

  private record Candidate(String name, int distance) {}
}

package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Said;
import java.util.Collection;
import java.util.List;

/// Turns of phrase that several wordings share.
final class Phrases {
  static final Said AND = said(" and ", " и ");
  static final Said OR = said(" or ", " или ");
  static final Said THEN = said(", then ", ", затем ");
  static final Said COMMA = verbatim(", ");

  private static final int MOST_LISTED = 8;

  private Phrases() {}

  /// Returns what was probably meant, or else what there is, or else nothing.
  static Said meantOrKnown(String written, Collection<String> known) {
    Said meant = meant(written, known);
    return meant.isEmpty() ? there(known) : meant;
  }

  /// Returns "did you mean" with the names closest to `written`, or nothing when none is close.
  static Said meant(String written, Collection<String> known) {
    List<String> names = Suggestions.candidates(written, known);
    return names.isEmpty() ? Said.NOTHING : didYouMean(names);
  }

  /// Returns "did you mean" with these names.
  static Said didYouMean(List<String> names) {
    return said("did you mean %s?", "возможно, имелось в виду %s", either(names));
  }

  /// Returns what there is, as far as it fits on a line.
  static Said there(Collection<String> known) {
    List<String> names = known.stream().distinct().toList();
    return names.isEmpty() || names.size() > MOST_LISTED
        ? Said.NOTHING
        : said("there is %s", "есть %s", listed(names, AND));
  }

  /// Returns what there is, the first of it where it does not fit on a line.
  static Said thereAmong(List<String> known) {
    return known.size() <= MOST_LISTED
        ? there(known)
        : said("there is %s, …", "есть %s, …", listed(known.subList(0, MOST_LISTED), COMMA));
  }

  /// Returns names in quotes, the last after `word`.
  static Said listed(List<String> names, Said word) {
    List<Said> quoted = names.stream().map(name -> verbatim("`" + name + "`")).toList();
    return listedParts(quoted, word);
  }

  /// Returns parts of a sentence, the last after `word`.
  static Said listedParts(List<Said> parts, Said word) {
    return parts.size() < 2
        ? Said.joined(parts, COMMA)
        : Said.joined(
            List.of(Said.joined(parts.subList(0, parts.size() - 1), COMMA), parts.getLast()), word);
  }

  /// Returns names in quotes as alternatives.
  static Said either(List<String> names) {
    return Said.joined(names.stream().map(name -> verbatim("`" + name + "`")).toList(), OR);
  }

  /// Returns the first of two that is not empty.
  static Said or(Said first, Said second) {
    return first.isEmpty() ? second : first;
  }
}

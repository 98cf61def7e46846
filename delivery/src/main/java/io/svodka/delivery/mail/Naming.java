package io.svodka.delivery.mail;

import io.svodka.delivery.MessageKey;
import java.util.Locale;

/// Names a message: for people, and as a file.
final class Naming {
  private static final int LONGEST_PART = 40;
  private static final int HASH_DIGITS = 8;

  private Naming() {}

  static String of(MessageKey key) {
    String pack = key.burstKey().isEmpty() ? "" : " for `" + visible(key.burstKey()) + "`";
    return "mail `" + visible(key.delivery()) + "`" + pack;
  }

  /// Returns a file name that is the same for every attempt and differs between keys.
  static String file(MessageKey key) {
    String hash = key.id().substring(0, HASH_DIGITS);
    return slug(key.delivery()) + slug(key.burstKey()) + slug(key.recipient()) + hash + ".eml";
  }

  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}@._-]+", "-")
            .replaceAll("^[-.]+", "");
    String part =
        slug.codePointCount(0, slug.length()) <= LONGEST_PART
            ? slug
            : slug.substring(0, slug.offsetByCodePoints(0, LONGEST_PART));
    return part.isEmpty() ? "" : part + "-";
  }

  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}

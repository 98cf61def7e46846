package io.svodka.engine.evaluate;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The order of texts in a dictionary. Remembers what it has compared: the same few texts come
/// again and again, and their comparison is dear.
final class Dictionary implements Comparator<String> {
  private final Collator collator;
  private final Map<String, CollationKey> known = new HashMap<>();

  Dictionary(Locale language) {
    collator = Collator.getInstance(language);
  }

  @Override
  public int compare(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    int order = key(left).compareTo(key(right));
    return order != 0 ? order : left.compareTo(right);
  }

  private CollationKey key(String text) {
    return known.computeIfAbsent(text, collator::getCollationKey);
  }
}

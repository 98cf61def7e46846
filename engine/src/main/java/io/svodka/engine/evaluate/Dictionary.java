package io.svodka.engine.evaluate;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The order of texts in the dictionary of a language. Remembers what it has compared, since the
/// same few texts come again in every pack and a comparison is dear. Safe to use from several
/// threads.
public final class Dictionary implements Comparator<String> {
  private static final int MOST = 20_000;

  private final Collator collator;
  private final Map<String, CollationKey> known = new ConcurrentHashMap<>();

  public Dictionary(Locale language) {
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
    CollationKey key = known.get(text);
    if (key != null) {
      return key;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    CollationKey fresh = collator.getCollationKey(text);
    known.put(text, fresh);
    return fresh;
  }
}

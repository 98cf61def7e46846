package io.svodka.runner;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Value;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The packs whose key, or one of whose attributes, the caller named. Refuses names that no pack
/// has.
public final class ChosenKeys implements Iterator<KeyedData> {
  private final Iterator<KeyedData> all;
  private final Set<String> wanted;
  private final Set<String> missing;
  private @Nullable KeyedData next;

  public ChosenKeys(Iterator<KeyedData> all, Set<String> wanted) {
    this.all = all;
    this.wanted = wanted;
    missing = new TreeSet<>(wanted);
  }

  @Override
  public boolean hasNext() {
    while (next == null && all.hasNext()) {
      KeyedData candidate = all.next();
      if (wanted.isEmpty() || isWanted(candidate)) {
        next = candidate;
      }
    }
    if (next == null && !missing.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9425",
          "there is no key `" + String.join("`, `", missing) + "`",
          "name a burst key or one of its attributes, such as a code, exactly as in the data",
          null);
    }
    return next != null;
  }

  private boolean isWanted(KeyedData data) {
    boolean named = named(data.key());
    for (Value attribute : data.attributes()) {
      named |= named(attribute);
    }
    return named;
  }

  private boolean named(Value value) {
    String text = PlainText.of(value);
    missing.remove(text);
    return wanted.contains(text);
  }

  @Override
  public KeyedData next() {
    KeyedData found = next;
    if (found == null && !hasNext()) {
      throw new NoSuchElementException();
    }
    KeyedData given = found != null ? found : java.util.Objects.requireNonNull(next);
    next = null;
    return given;
  }
}

package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.value.Value;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The packs of a report, one key after the other. Holds the rows of one key at a time.
public final class KeyedStream implements Iterator<KeyedData>, AutoCloseable {
  private final Iterator<KeyTable.KeyRow> keys;
  private final int count;
  private final Map<String, Dataset> shared;
  private final Cut cut;
  private final Rests rests;
  private final KeyedRests asked;

  /// The rows of a statement and the queries that they answer.
  record Answers(QueryRows rows, Merging merging) {}

  /// The running statements of all keys.
  ///
  /// @param ofKey those of each key; a key without any gets what is shared
  record Cut(List<Answers> all, Map<Value, List<Answers>> ofKey) {
    static final Cut NONE = new Cut(List.of(), Map.of());

    Cut {
      all = List.copyOf(all);
      ofKey = Map.copyOf(ofKey);
    }

    void close() {
      all.forEach(each -> each.rows().close());
    }
  }

  /// @param rests completes the data of a key
  /// @param asked what the rests of keys are told by
  KeyedStream(
      List<KeyTable.KeyRow> keys,
      Map<String, Dataset> shared,
      Cut cut,
      Rests rests,
      KeyedRests asked) {
    this.keys = keys.iterator();
    this.count = keys.size();
    this.shared = Map.copyOf(shared);
    this.cut = cut;
    this.rests = rests;
    this.asked = asked;
  }

  /// Returns the one pack of a report without a burst.
  static KeyedStream once(Map<String, Dataset> datasets, Rests rests) {
    return new KeyedStream(
        List.of(new KeyTable.KeyRow(Value.ABSENT, List.of())),
        datasets,
        Cut.NONE,
        rests,
        new KeyedRests());
  }

  /// Returns how many packs there are in all.
  public int count() {
    return count;
  }

  @Override
  public boolean hasNext() {
    return keys.hasNext();
  }

  @Override
  public KeyedData next() {
    if (!keys.hasNext()) {
      throw new NoSuchElementException("no key is left");
    }
    KeyTable.KeyRow key = keys.next();
    Map<String, Dataset> datasets = new HashMap<>(shared);
    cut.ofKey()
        .getOrDefault(key.key(), List.of())
        .forEach(each -> each.merging().share(each.rows().of(key.key()), datasets));
    KeyedData data = rests.completed(new KeyedData(key.key(), key.attributes(), datasets));
    if (!keys.hasNext()) {
      cut.all().forEach(each -> each.rows().finish());
      asked.finish();
    }
    return data;
  }

  @Override
  public void close() {
    cut.close();
    asked.close();
  }
}

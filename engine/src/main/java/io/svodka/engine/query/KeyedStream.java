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
  private final Map<Value, List<QueryRows>> cut;

  /// @param cut the running queries of each key; a key without any gets what is shared
  KeyedStream(
      List<KeyTable.KeyRow> keys, Map<String, Dataset> shared, Map<Value, List<QueryRows>> cut) {
    this.keys = keys.iterator();
    this.count = keys.size();
    this.shared = Map.copyOf(shared);
    this.cut = Map.copyOf(cut);
  }

  static KeyedStream once(Map<String, Dataset> datasets) {
    return new KeyedStream(
        List.of(new KeyTable.KeyRow(Value.ABSENT, List.of())), datasets, Map.of());
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
    cut.getOrDefault(key.key(), List.of())
        .forEach(query -> datasets.put(query.name(), query.of(key.key())));
    if (!keys.hasNext()) {
      running().forEach(QueryRows::finish);
    }
    return new KeyedData(key.key(), key.attributes(), datasets);
  }

  private List<QueryRows> running() {
    return cut.values().stream().flatMap(List::stream).distinct().toList();
  }

  @Override
  public void close() {
    running().forEach(QueryRows::close);
  }
}

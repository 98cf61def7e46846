package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.query.GroupList.Line;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The running statements that tell the rests of all keys, in the order of keys.
final class KeyedRests implements AutoCloseable {
  private final List<QueryRows> running = new ArrayList<>();
  private final Map<String, Map<Value, Asked>> asked = new HashMap<>();

  /// What a statement was asked for a key.
  private record Asked(QueryRows rows, List<Line> lines) {}

  void add(RestQuery rest, QueryRows rows, Map<Value, List<Line>> lines) {
    running.add(rows);
    Map<Value, Asked> keys =
        asked.computeIfAbsent(rest.query().name().name(), _ -> new HashMap<>());
    lines.forEach((key, each) -> keys.put(key, new Asked(rows, each)));
  }

  /// Returns what the statement tells of a key; nothing where the key has come to hide other rows
  /// meanwhile.
  Optional<Dataset> of(RestQuery rest, Value key, List<Line> lines) {
    return Optional.ofNullable(asked.getOrDefault(rest.query().name().name(), Map.of()).get(key))
        .flatMap(
            each -> {
              Dataset found = each.rows().of(key);
              return each.lines().equals(lines) ? Optional.of(found) : Optional.empty();
            });
  }

  /// Checks that no rows are left after the last key.
  void finish() {
    running.forEach(QueryRows::finish);
  }

  @Override
  public void close() {
    running.forEach(QueryRows::close);
  }
}

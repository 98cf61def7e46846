package io.svodka.engine.query;

import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.query.KeyTable.KeyRow;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of a burst by their time zone. A key whose zone is unknown is in no group: its pack
/// fails alone when its settings are read.
record ZoneGroups(List<ZoneGroup> groups) {

  /// @param isAll whether no key is in another group
  record ZoneGroup(ZoneId zone, List<KeyRow> keys, boolean isAll) {
    /// Returns the group with some of its keys.
    ZoneGroup only(List<KeyRow> some) {
      return new ZoneGroup(zone, some, isAll && some.size() == keys.size());
    }
  }

  /// Returns the group of a key.
  Optional<ZoneGroup> of(Value key) {
    return groups.stream()
        .filter(group -> group.keys().stream().anyMatch(row -> row.key().equals(key)))
        .findFirst();
  }

  static ZoneGroups of(List<KeyRow> keys, QueryContext context, ReportPlan report) {
    PackSettingsReader settings =
        new PackSettingsReader(context.settings(), report.burst(), context.values());
    Map<ZoneId, List<KeyRow>> zones = new LinkedHashMap<>();
    for (KeyRow key : keys) {
      try {
        ZoneId zone = settings.zone(key.attributes());
        zones.computeIfAbsent(zone, _ -> new ArrayList<>()).add(key);
      } catch (RunFailure ignored) {
        // told when the pack is made, so that the others go on
      }
    }
    if (zones.isEmpty()) {
      return new ZoneGroups(
          keys.isEmpty()
              ? List.of(new ZoneGroup(context.settings().zone(), List.of(), true))
              : List.of());
    }
    return new ZoneGroups(
        zones.entrySet().stream()
            .map(
                zone ->
                    new ZoneGroup(
                        zone.getKey(), zone.getValue(), zone.getValue().size() == keys.size()))
            .toList());
  }
}

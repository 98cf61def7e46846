package io.svodka.runner;

import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells a text that nobody has from one whose owner gets nothing for another reason. Only where a
/// text was not met, the data are asked, once for each attribute.
record Mistyped(QueryEngine engine, ReportPlan report, RunValues values) {
  /// Returns those texts that occur nowhere.
  List<NobodyMeant> of(List<NamedTexts.Named> unmet) {
    return report.burst() instanceof BurstPlan.ByKey(var key, _, _) ? of(unmet, key) : List.of();
  }

  /// Packs are made and sent by now: where the data cannot be asked any more, nothing is said.
  private List<NobodyMeant> of(List<NamedTexts.Named> unmet, KeyPlan key) {
    List<NobodyMeant> found = new ArrayList<>();
    Map<Integer, Optional<List<String>>> known = new HashMap<>();
    try {
      for (NamedTexts.Named named : unmet) {
        int attribute = named.attribute();
        String meaning = key.attributes().get(attribute).meaning();
        known
            .computeIfAbsent(attribute, each -> engine.texts(report, values, each))
            .filter(occurring -> !occurring.contains(named.text()))
            .map(occurring -> new NobodyMeant(meaning, named.text(), occurring))
            .ifPresent(found::add);
      }
    } catch (RunFailure unreachable) {
      return List.of();
    }
    return found;
  }
}

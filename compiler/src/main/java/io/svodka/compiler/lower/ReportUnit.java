package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.syntax.AlertItem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A report and its deliveries, which are planned together: mails decide what queries must bring.
///
/// @param watched its queries that alerts read
record ReportUnit(
    Declaration.Report report, List<Declaration.Deliver> deliveries, Set<String> watched) {
  ReportUnit {
    deliveries = List.copyOf(deliveries);
    watched = Set.copyOf(watched);
  }

  /// @param delivered the deliveries of each report, by its name
  static ReportUnit of(
      Declaration.Report report,
      Map<String, List<Declaration.Deliver>> delivered,
      Declarations all) {
    String name = report.name().text();
    return new ReportUnit(report, delivered.getOrDefault(name, List.of()), watched(name, all));
  }

  /// Returns the deliveries of each report, by its name.
  static Map<String, List<Declaration.Deliver>> delivered(Declarations all) {
    return all.deliveries().values().stream()
        .collect(Collectors.groupingBy(ReportUnit::reportName));
  }

  private static Set<String> watched(String report, Declarations all) {
    Set<String> queries = new HashSet<>();
    for (Declaration.Alert alert : all.alerts().values()) {
      for (AlertItem item : alert.items()) {
        if (item instanceof AlertItem.From(var query, _)
            && query.names().size() == 2
            && query.first().text().equals(report)) {
          queries.add(query.last().text());
        }
      }
    }
    return queries;
  }

  String name() {
    return report.name().text();
  }

  /// Returns everything that is written about it.
  List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>(deliveries);
    all.add(report);
    return all;
  }

  /// Returns whether it is made of the same objects.
  boolean isSame(ReportUnit other) {
    Set<Declaration> mine = Collections.newSetFromMap(new IdentityHashMap<>());
    mine.addAll(declarations());
    List<Declaration> others = other.declarations();
    return mine.size() == others.size()
        && mine.containsAll(others)
        && watched.equals(other.watched);
  }

  /// Returns the name of the report that is delivered; empty when none is named.
  private static String reportName(Declaration.Deliver deliver) {
    for (DeliverItem item : deliver.items()) {
      if (item instanceof DeliverItem.Report(var name, _)) {
        return name.text();
      }
    }
    return "";
  }
}

package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// A report and its deliveries, which are planned together: mails decide what queries must bring.
record ReportUnit(Declaration.Report report, List<Declaration.Deliver> deliveries) {
  ReportUnit {
    deliveries = List.copyOf(deliveries);
  }

  static ReportUnit of(Declaration.Report report, Collection<Declaration.Deliver> all) {
    String name = report.name().text();
    return new ReportUnit(
        report, all.stream().filter(each -> reportName(each).equals(name)).toList());
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
    return mine.size() == others.size() && mine.containsAll(others);
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

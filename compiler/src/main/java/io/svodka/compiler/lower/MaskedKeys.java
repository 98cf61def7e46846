package io.svodka.compiler.lower;

import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.ModelGraph;

/// Finds where the packs of a report would be called by values that a role may not see.
final class MaskedKeys {
  private final Findings findings;
  private final ModelGraph graph;
  private final Access access;

  MaskedKeys(Findings findings, ModelGraph graph, Access access) {
    this.findings = findings;
    this.graph = graph;
    this.access = access;
  }

  void check(ReportScope report) {
    report.burst().ifPresent(key -> check(report, key));
  }

  private void check(ReportScope report, BurstKey key) {
    access.masks().stream()
        .filter(
            mask -> HiddenUses.shows(graph, key.model(), key.key().row().expr(), mask.dimension()))
        .findFirst()
        .ifPresent(
            mask ->
                findings.add(
                    new AccessProblem.KeyMasked(
                        key.path().span(),
                        access.role().text(),
                        report.name(),
                        key.path().dotted(),
                        mask.span())));
  }
}

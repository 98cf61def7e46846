package io.svodka.runner.service;

import io.svodka.compiler.source.Workspace;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.agenda.Agenda;
import io.svodka.runner.agenda.Scheduled;
import io.svodka.runner.project.Revision;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A project that was checked and is good.
///
/// @param folder where what it names lies, which need not be the project's own
/// @param workspace the texts it was made of
public record Loaded(
    Path folder, ProjectPlan plan, Settings settings, Revision revision, Workspace workspace) {
  /// Returns when everything comes.
  public Agenda agenda() {
    return new Agenda(plan, settings.operations().revisedAt());
  }

  List<Scheduled> scheduled() {
    return agenda().scheduled();
  }

  /// Returns what has a schedule by kind and name.
  public Optional<Scheduled> scheduled(Scheduled.Kind kind, String name) {
    return scheduled().stream()
        .filter(each -> each.kind() == kind && each.name().equals(name))
        .findFirst();
  }
}

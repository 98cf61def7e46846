package io.svodka.cli;

import io.svodka.compiler.Compiler;
import io.svodka.compiler.problem.DriftProblem;
import io.svodka.engine.query.CatalogReader;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares what is kept with the databases of today.
@Command(
    name = "diff",
    description = "Shows how the databases differ from `schema/*.lock`, and what that touches.",
    mixinStandardHelpOptions = true)
final class SchemaDiffCommand implements Callable<Integer> {
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(names = "--json", description = "Print the differences as JSON.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems only.")
  private boolean quiet;

  private final Console console;

  SchemaDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).sourcesOf(project.folder(), this::diff).number();
  }

  private ExitCode diff(Projects.Sources opened) {
    List<DriftProblem> drifts = new Compiler().drifts(opened.workspace(), live(opened));
    if (json) {
      console.results(DriftJson.print(drifts, opened.workspace().texts()));
    } else {
      print(drifts, opened);
    }
    return drifts.stream().anyMatch(DriftProblem::touches) ? ExitCode.SPECIFICATION : ExitCode.DONE;
  }

  private static Map<String, LiveTable> live(Projects.Sources opened) {
    try (CatalogReader catalog = opened.catalog()) {
      return catalog.look(opened.listed().sources().stream().map(SourcePlan::name).toList());
    }
  }

  private void print(List<DriftProblem> drifts, Projects.Sources opened) {
    if (!drifts.isEmpty()) {
      console.results(
          Checked.text(
              Compiler.described(drifts), opened.workspace(), console.display(), Optional.empty()));
    }
    if (!quiet) {
      console.note(summary(drifts));
    }
  }

  private static String summary(List<DriftProblem> drifts) {
    if (drifts.isEmpty()) {
      return "The databases are as the schema says.";
    }
    long touching = drifts.stream().filter(DriftProblem::touches).count();
    return Counts.of(drifts.size(), "difference")
        + (touching == 0 ? ", none touches the project." : ", " + touching + " in use.");
  }
}

package io.svodka.cli;

import io.svodka.compiler.schema.SchemaLock;
import io.svodka.engine.query.CatalogReader;
import io.svodka.runner.project.SchemaFolder;
import io.svodka.runner.schema.SchemaPull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks columns up and keeps them.
@Command(
    name = "pull",
    description = "Asks the databases for their columns and writes `schema/*.lock`.",
    mixinStandardHelpOptions = true)
final class SchemaPullCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Look these sources up again only (default: all).")
  private List<String> sources = new ArrayList<>();

  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems only.")
  private boolean quiet;

  private final Console console;

  SchemaPullCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).sourcesOf(project.folder(), this::pull).number();
  }

  private ExitCode pull(Projects.Sources opened) {
    LocalDate today = LocalDate.now(Clock.system(opened.listed().settings().zone()));
    List<SchemaLock> locks = locks(opened, today);
    new SchemaFolder(project.folder()).write(locks);
    if (!quiet) {
      locks.forEach(lock -> console.result(line(lock)));
      if (locks.isEmpty()) {
        console.result("The project has no sources.");
      }
    }
    return ExitCode.DONE;
  }

  private List<SchemaLock> locks(Projects.Sources opened, LocalDate today) {
    try (CatalogReader catalog = opened.catalog()) {
      SchemaPull pull = new SchemaPull(opened.listed(), catalog, today);
      return sources.isEmpty() ? pull.all() : pull.some(sources);
    }
  }

  private static String line(SchemaLock lock) {
    long columns = lock.tables().stream().mapToLong(table -> table.schema().columns().size()).sum();
    return SchemaFolder.nameOf(lock.holder())
        + ": "
        + Counts.of(lock.tables().size(), "table")
        + ", "
        + Counts.of(columns, "column");
  }
}

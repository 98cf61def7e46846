package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a small project that runs; its subcommands draft projects, models and reports of one's
/// own.
@Command(
    name = "new",
    description =
        "Makes a folder with a small project that runs; or drafts an empty project, a model of a"
            + " table or file, a report of a model.",
    mixinStandardHelpOptions = true,
    subcommands = {NewProjectCommand.class, NewModelCommand.class, NewReportCommand.class})
final class NewCommand implements Callable<Integer> {
  private static final String TEMPLATE = "/io/svodka/cli/new/";
  private static final List<String> FILES =
      List.of(
          "README.md",
          "project.svodka",
          "sources/orders.svodka",
          "model/orders.svodka",
          "reports/monthly.svodka",
          "tests/monthly.svodka",
          "data/orders.csv",
          "data/partners.csv",
          "svodka.toml",
          "gitignore");

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder to make; must not be there yet.")
  private @Nullable Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (folder == null) {
      throw new ParameterException(
          spec.commandLine(), "Say which folder to make, or what: project, model or report");
    }
    return make(folder).number();
  }

  private ExitCode make(Path folder) {
    if (Files.exists(folder)) {
      throw new RunFailure.Setup(
          "SV9431", folder + " is already there", "choose the name of a folder that is not", null);
    }
    FILES.forEach(name -> copy(name, folder));
    console.result("Made " + folder + ". Next:");
    console.result("  cd " + folder);
    console.result("  svodka check");
    console.result("  svodka test");
    console.result("  svodka run --as-of 2026-11-03");
    return ExitCode.DONE;
  }

  private static void copy(String name, Path folder) {
    Path file = folder.resolve(name.equals("gitignore") ? ".gitignore" : name);
    try (InputStream content =
        Objects.requireNonNull(NewCommand.class.getResourceAsStream(TEMPLATE + name), name)) {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.copy(content, file);
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot write " + file, "check the permissions", e);
    }
  }
}

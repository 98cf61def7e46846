package io.svodka.cli;

import io.svodka.runner.project.ProjectFolder;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where the ledger that a command looks into lies.
final class PostOptions {
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the files, which holds the local mailbox (default: out).")
  private Path output = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  boolean isJson() {
    return json;
  }

  /// Returns what `next` returns for the project's post. The specification need not be right: what
  /// was made can be seen and sent all the same.
  ExitCode with(Function<Post, ExitCode> next) {
    Path folder = project.folder();
    new ProjectFolder(folder).own();
    return next.apply(new Post(folder, Projects.settings(folder), output));
  }
}

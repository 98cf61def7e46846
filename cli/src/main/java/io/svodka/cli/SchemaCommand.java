package io.svodka.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Keeps what is known of the project's databases.
@Command(
    name = "schema",
    description = "Keeps the columns of the project's databases in `schema`, and finds changes.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SchemaPullCommand.class, SchemaDiffCommand.class})
final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    throw new ParameterException(line, "Missing required subcommand: pull or diff");
  }
}

package io.svodka.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what lets a shell complete commands and options.
@Command(
    name = "completion",
    description = "Prints a script that lets a shell complete commands and options.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nTo use it:%n",
    footer = {
      "  bash  source <(svodka completion bash)          in ~/.bashrc",
      "  zsh   source <(svodka completion zsh)           in ~/.zshrc",
      "  fish  svodka completion fish > ~/.config/fish/completions/svodka.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  /// A shell.
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    console.text(
        switch (shell) {
          // The script finds out which of the two reads it.
          case BASH, ZSH -> AutoComplete.bash("svodka", root);
          case FISH -> new FishCompletion(root).script();
        });
    return ExitCode.DONE.number();
  }
}

package io.svodka.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what lets a shell complete commands and options.
@Command(
    name = "completion",
    description =
        "Prints a script that lets a shell complete commands, options and names of the project.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nTo use it:%n",
    footer = {
      "  bash  source <(svodka completion bash)          in ~/.bashrc",
      "  zsh   source <(svodka completion zsh)           in ~/.zshrc",
      "  fish  svodka completion fish > ~/.config/fish/completions/svodka.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final Pattern VALUES = Pattern.compile("_args=\\(\"[^)\\n]*\\)");

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
          case BASH -> ofBash(root);
          case ZSH -> ofZsh(ofBash(root));
          case FISH -> new FishCompletion(root).script();
        });
    return ExitCode.DONE.number();
  }

  /// Values as they are written in what the command says of itself, where picocli has the names of
  /// constants.
  private static String ofBash(CommandLine root) {
    return VALUES
            .matcher(AutoComplete.bash("svodka", root))
            .replaceAll(values -> Matcher.quoteReplacement(values.group().toLowerCase(Locale.ROOT)))
        + NameCompletion.ofBash();
  }

  /// The script finds out by which of the two it is read. As a file `_svodka` in one of its folders
  /// of functions zsh reads it when words are completed for the first time, by its first line, and
  /// expects an answer at once.
  private static String ofZsh(String bash) {
    return """
    #compdef svodka
    functions[compopt]=:  # a builtin of bash that its script calls
    """
        + bash
        + """

        if [ "${funcstack[1]}" = _svodka ]; then
          _bash_complete -o default -F _complete_svodka_and_names
        fi
        """;
  }
}

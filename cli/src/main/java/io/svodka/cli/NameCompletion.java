package io.svodka.cli;

import java.util.List;

/// Completes names of reports, deliveries and alerts. Shells look them up in the files themselves:
/// a start of Java for each press of a key would be felt.
final class NameCompletion {
  /// @param command that takes a name
  /// @param kind the word that declares what is named
  private record Named(String command, String kind) {}

  private static final List<Named> ALL =
      List.of(
          new Named("run", "report"),
          new Named("preview", "report"),
          new Named("explain", "report"),
          new Named("send", "deliver"),
          new Named("revise", "deliver"),
          new Named("alerts", "alert"),
          new Named("schedule", "deliver"));

  private NameCompletion() {}

  /// Returns what the script of bash says in the end; zsh reads it too.
  static String ofBash() {
    StringBuilder cases = new StringBuilder();
    ALL.forEach(
        each -> cases.append("    %s) kind=%s ;;\n".formatted(each.command(), each.kind())));
    return """

    # Names that the project declares, after a command that takes one.
    _svodka_names() {
      local kind= folder=. i
      case ${COMP_WORDS[1]} in
    %s  esac
      case ${COMP_WORDS[COMP_CWORD]}:${COMP_WORDS[COMP_CWORD-1]} in
        -*|*:-*) kind= ;;
      esac
      [ -n "$kind" ] || return 0
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          -C|--project) folder=${COMP_WORDS[i+1]} ;;
        esac
      done
      find "$folder" -maxdepth 4 -name '*.svodka' -exec sed -n "s/^$kind \\\\([^ ]*\\\\).*/\\\\1/p" {} + 2>/dev/null
    }
    _complete_svodka_and_names() {
      _complete_svodka
      COMPREPLY+=( $(compgen -W "$(_svodka_names)" -- "${COMP_WORDS[COMP_CWORD]}") )
    }
    complete -F _complete_svodka_and_names -o default svodka
    """
        .formatted(cases);
  }

  /// Returns the lines of the script of fish.
  static List<String> ofFish() {
    return ALL.stream()
        .map(
            each ->
                "complete -c svodka -n '__fish_seen_subcommand_from %s' -a '(find . -maxdepth 4 -name \"*.svodka\" -exec sed -n \"s/^%s \\([^ ]*\\).*/\\1/p\" {} + 2>/dev/null)'"
                    .formatted(each.command(), each.kind()))
        .toList();
  }
}

package io.svodka.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Writes the completion of commands for fish, which picocli does not know.
final class FishCompletion {
  private final CommandLine root;
  private final StringBuilder text = new StringBuilder();

  FishCompletion(CommandLine root) {
    this.root = root;
  }

  String script() {
    line("# Completion of svodka for fish; made by `svodka completion fish`.");
    line("complete -c svodka -f -n __fish_use_subcommand");
    root.getCommandSpec().options().forEach(option -> option("__fish_use_subcommand", option));
    subcommands(root, "__fish_use_subcommand", List.of());
    NameCompletion.ofFish().forEach(this::line);
    return text.toString();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private void subcommands(CommandLine parent, String condition, List<String> path) {
    for (Map.Entry<String, CommandLine> each : parent.getSubcommands().entrySet()) {
      line(
          "complete -c svodka -n "
              + quoted(condition)
              + " -a "
              + each.getKey()
              + " -d "
              + description(each.getValue()));
    }
    for (Map.Entry<String, CommandLine> each : parent.getSubcommands().entrySet()) {
      List<String> inner = new ArrayList<>(path);
      inner.add(each.getKey());
      String seen = seen(inner);
      each.getValue().getCommandSpec().options().forEach(option -> option(seen, option));
      each.getValue()
          .getCommandSpec()
          .positionalParameters()
          .forEach(parameter -> values(seen, parameter));
      if (!each.getValue().getSubcommands().isEmpty()) {
        subcommands(each.getValue(), seen, inner);
      }
    }
  }

  private static String seen(List<String> path) {
    return String.join(
        "; and ", path.stream().map(word -> "__fish_seen_subcommand_from " + word).toList());
  }

  private void option(String condition, OptionSpec option) {
    StringBuilder one = new StringBuilder("complete -c svodka -n " + quoted(condition));
    for (String name : option.names()) {
      String bare = name.replaceFirst("^--?", "");
      one.append(name.startsWith("--") ? " -l " : " -s ").append(bare);
    }
    List<String> values = valuesOf(option);
    if (!values.isEmpty()) {
      one.append(" -x -a ").append(quoted(String.join(" ", values)));
    } else if (option.arity().max() > 0) {
      one.append(" -r");
    }
    String[] said = option.description();
    line(one + (said.length == 0 ? "" : " -d " + quoted(said[0])));
  }

  /// Where only certain words may stand they are offered instead of files.
  private void values(String condition, PositionalParamSpec parameter) {
    List<String> values = valuesOf(parameter);
    if (!values.isEmpty()) {
      line(
          "complete -c svodka -f -n "
              + quoted(condition)
              + " -a "
              + quoted(String.join(" ", values)));
    }
  }

  private static List<String> valuesOf(ArgSpec word) {
    Iterable<String> candidates = word.completionCandidates();
    if (candidates == null) {
      return List.of();
    }
    return StreamSupport.stream(candidates.spliterator(), false)
        .map(value -> value.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String description(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String[] said = spec.usageMessage().description();
    return quoted(said.length == 0 ? spec.name() : said[0]);
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

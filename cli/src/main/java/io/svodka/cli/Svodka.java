package io.svodka.cli;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.model.document.Speech;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.preview.LocalOrigin;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/// The `svodka` command.
@Command(
    name = "svodka",
    description =
        "Reports as code: checks .svodka files, runs their queries and delivers PDF, Excel, HTML"
            + " and mail.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything asked for is done",
      "1:the specification has errors",
      "2:the command line is wrong",
      "3:data, settings, disk or server failed",
      "4:some packs or mails are not done",
      "5:held, because a rule of the data does not hold",
      "6:a test failed"
    })
public final class Svodka {
  private Svodka() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Console console = new Console(System.in, out, err, display());
    int code = commandLine(console, arguments).execute(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /// Returns the command with its streams, ready to execute.
  static CommandLine commandLine(Console console) {
    return commandLine(console, Commands.NAMES);
  }

  /// Returns the same for these arguments. Where they begin with a command, no other is made:
  /// making all takes longer than many a command.
  static CommandLine commandLine(Console console, String[] arguments) {
    boolean isAlone = arguments.length > 0 && Commands.isAlone(arguments[0]);
    return commandLine(console, isAlone ? List.of(arguments[0]) : Commands.NAMES);
  }

  private static CommandLine commandLine(Console console, List<String> names) {
    CommandLine line = new CommandLine(new Svodka(), new Commands(console));
    names.forEach(name -> line.addSubcommand(name, Commands.named(name)));
    line.setOut(console.out()).setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Svodka::day);
    line.registerConverter(LocalDateTime.class, Svodka::moment);
    line.registerConverter(Long.class, Svodka::number);
    line.registerConverter(long.class, Svodka::number);
    line.registerConverter(Language.class, Svodka::language);
    line.registerConverter(Speech.class, Svodka::speech);
    line.registerConverter(LocalOrigin.class, Svodka::origin);
    line.setExecutionExceptionHandler((failure, _, _) -> report(failure, console));
    return line;
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("`" + text + "` is not a number");
    }
  }

  private static Language language(String text) {
    return Language.tagged(text)
        .orElseThrow(() -> new TypeConversionException("`" + text + "` is neither en nor ru"));
  }

  private static Speech speech(String text) {
    return Speech.of(Locale.of(text))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "`" + text + "` is none of " + String.join(", ", Speech.tags())));
  }

  private static LocalOrigin origin(String text) {
    try {
      return new LocalOrigin(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("`" + text + "` is not a day such as 2026-11-03");
    }
  }

  private static LocalDateTime moment(String text) {
    try {
      return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "`" + text + "` is neither a day such as 2026-11-03 nor a time such as 2026-11-03T09:30");
    }
  }

  private static Console.Display display() {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    return terminal && System.getenv("NO_COLOR") == null
        ? Console.Display.TERMINAL
        : Console.Display.PLAIN;
  }

  private static int report(Exception failure, Console console) throws Exception {
    if (!(failure instanceof RunFailure known)) {
      throw failure;
    }
    console.note("error[" + known.code() + "]: " + Objects.toString(known.getMessage(), "failed"));
    console.help(known.help());
    console.note("   note: " + CodeHelp.hint(known.code()).english());
    return ExitCode.FAILED.number();
  }
}

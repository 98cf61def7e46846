package io.svodka.cli;

import io.svodka.compiler.draft.Draft.NewFile;
import io.svodka.compiler.draft.Drafting;
import io.svodka.model.document.Speech;
import io.svodka.runner.draft.NewFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes an empty project, also in a folder that holds files.
@Command(
    name = "project",
    description = "Makes an empty project; files that are there stay as they are.",
    mixinStandardHelpOptions = true)
final class NewProjectCommand implements Callable<Integer> {
  private static final String TEMPLATE = "/io/svodka/cli/new/";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the project (default: the current folder).")
  private @Nullable Path folder;

  @Option(
      names = {"-C", "--project"},
      paramLabel = "DIR",
      description = "Folder to work in, as of other commands: DIR is a path from there.")
  private Path base = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      completionCandidates = SpeechTags.class,
      description =
          "Language of the project: ${COMPLETION-CANDIDATES} (default: that of the machine).")
  private @Nullable Speech language;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Currency of amounts, such as EUR (default: that of the machine's country).")
  private @Nullable String currency;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "Says what a day is, such as Europe/Berlin (default: that of the machine).")
  private @Nullable ZoneId zone;

  private final Console console;

  NewProjectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path root = base.resolve(folder != null ? folder : Path.of("")).toAbsolutePath().normalize();
    String title = Objects.toString(root.getFileName(), "reports");
    Locale locale = locale();
    ZoneId days = zone != null ? zone : ZoneId.systemDefault();
    String money = currency != null ? currency.toUpperCase(Locale.ROOT) : currency(locale);
    String project =
        """
        project %s "%s" {
          edition 2026
          language "%s"
          locale "%s"
          timezone "%s"
          currency %s
        }
        """
            .formatted(
                Drafting.modelName(title),
                title.replace("\\", "").replace("\"", ""),
                locale.getLanguage(),
                locale.toLanguageTag(),
                days.getId(),
                money);
    new NewFiles(root)
        .write(
            List.of(
                new NewFile("project.svodka", project),
                new NewFile("svodka.toml", template("svodka.toml")),
                new NewFile(".gitignore", template("gitignore"))));
    tell(root, locale, days, money);
    return ExitCode.DONE.number();
  }

  private void tell(Path root, Locale locale, ZoneId days, String money) {
    console.result("Made project.svodka, svodka.toml and .gitignore in " + root + ".");
    console.result(
        "Texts are in %s, days are those of %s, amounts in %s: project.svodka says so."
            .formatted(locale.getDisplayLanguage(Locale.ENGLISH), days.getId(), money));
    if (zone == null && isNowhere(days)) {
      console.result(
          "This machine names no place but %s: let `timezone` in project.svodka name yours, such as"
              .formatted(days.getId()));
      console.result("Europe/Paris, since it says what a day is and when mails come.");
    }
    console.result("Next: svodka new model FILE");
  }

  /// Servers and containers often keep the time of no place.
  private static boolean isNowhere(ZoneId days) {
    return !days.getId().contains("/") || days.getId().startsWith("Etc/");
  }

  /// The machine may speak a language in which there are no words.
  private Locale locale() {
    Locale machine = Locale.getDefault();
    Speech spoken = language != null ? language : Speech.of(machine).orElse(Speech.ENGLISH);
    boolean fits = machine.getLanguage().equals(spoken.tag()) && !machine.getCountry().isEmpty();
    if (fits) {
      return Locale.of(spoken.tag(), machine.getCountry());
    }
    return switch (spoken) {
      case ENGLISH -> Locale.UK;
      case RUSSIAN -> Locale.of("ru", "RU");
      case GERMAN -> Locale.GERMANY;
      case HEBREW -> Locale.of("he", "IL");
    };
  }

  private String currency(Locale locale) {
    if (Locale.getDefault().getCountry().isEmpty() && locale.equals(Locale.UK)) {
      return "EUR";
    }
    Currency own = Currency.getInstance(locale);
    return own == null ? "EUR" : own.getCurrencyCode();
  }

  private static String template(String name) {
    try (InputStream content =
        Objects.requireNonNull(
            NewProjectCommand.class.getResourceAsStream(TEMPLATE + name), name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

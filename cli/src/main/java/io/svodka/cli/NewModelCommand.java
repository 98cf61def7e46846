package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.compiler.draft.Draft;
import io.svodka.compiler.draft.Draft.NewFile;
import io.svodka.compiler.draft.Drafting;
import io.svodka.compiler.draft.Guess;
import io.svodka.compiler.draft.ModelOutline;
import io.svodka.compiler.draft.TableFacts;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import io.svodka.runner.draft.NewFiles;
import io.svodka.runner.draft.TableLook;
import io.svodka.runner.project.SchemaFolder;
import io.svodka.runner.schema.SchemaPull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Drafts sources and models of tables and files, and shows every guess.
@Command(
    name = "model",
    description =
        "Drafts a source and a model of each table or file: its key, time, joins, dimensions and"
            + " measures, with the reason for each guess.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  svodka new model orders.csv partners.csv        files that may join",
      "  svodka new model \"exports/*.csv\" --name orders  files of a folder",
      "  svodka new model crm.orders                     a table of a database"
    })
final class NewModelCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|TABLE",
      description = "A file of the project, such as data/orders.csv, or a table of a connection.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The connection that has the tables (default: the only one of the project).")
  private @Nullable String connection;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the model (default: that of the file or table).")
  private @Nullable String name;

  @Option(names = "--dry-run", description = "Print the files instead of writing them.")
  private boolean dry;

  @Mixin private final ProjectOption project = new ProjectOption();

  private final Console console;

  NewModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (name != null && places.size() > 1) {
      throw new RunFailure.Setup(
          "SV9483", "--name is for one model", "draft the models one by one", null);
    }
    return new Checked(console)
        .in(project)
        .sources(project.folder())
        .map(this::draft)
        .orElse(ExitCode.SPECIFICATION)
        .number();
  }

  private ExitCode draft(Projects.Sources opened) {
    TableLook look = new TableLook(opened.listed(), opened.data());
    DraftPlace here = new DraftPlace(project.folder());
    List<TableFacts> tables =
        places.stream()
            .map(place -> named(look.facts(place(here, place), Optional.ofNullable(connection))))
            .toList();
    Drafting drafting =
        new Drafting(opened.workspace(), Projects.speech(opened.workspace(), project.language()));
    List<Draft> drafts = drafting.models(tables, compared(tables, look));
    List<NewFile> files = drafts.stream().flatMap(draft -> draft.files().stream()).toList();
    for (int i = 0; i < drafts.size(); i++) {
      review(tables.get(i), drafts.get(i));
    }
    if (dry) {
      files.forEach(this::print);
      return ExitCode.DONE;
    }
    new NewFiles(opened.folder()).write(files);
    pull(tables, drafts);
    console.result("");
    console.result("Wrote " + String.join(", ", files.stream().map(NewFile::path).toList()) + ".");
    console.result("These are guesses: read the files before you rely on them.");
    next(drafts, drafting.models());
    return new Checked(console).in(project).of(opened.folder(), (_, _) -> ExitCode.DONE);
  }

  /// Rows of databases are not read, so that theirs cannot be compared with those of files.
  private static Map<String, List<ColumnProfile>> compared(
      List<TableFacts> tables, TableLook look) {
    boolean files = tables.stream().anyMatch(table -> table.origin().connectionName().isEmpty());
    return files ? look.known() : Map.of();
  }

  /// Tables may be called like folders.
  private String place(DraftPlace here, String written) {
    return connection != null && !DraftPlace.isFile(written) ? written : here.of(written);
  }

  private TableFacts named(TableFacts table) {
    return name == null ? table : table.called(name);
  }

  private void review(TableFacts table, Draft draft) {
    console.result("");
    console.result(heading(table));
    console.result("");
    TextTable shown =
        new TextTable(
            Collections.nCopies(4, Align.LEFT), List.of("Column", "Type", "Became", "Because"));
    draft.guesses().forEach(guess -> shown.add(cells(guess)));
    shown.lines().forEach(line -> console.result("  " + line));
    if (!draft.advice().isEmpty()) {
      console.result("");
      draft.advice().forEach(each -> console.result("  note: " + each));
    }
  }

  private static String heading(TableFacts table) {
    String place =
        switch (table.origin()) {
          case Origin.File(var path, _, _, _) -> path;
          case Origin.Table(var at, var of) -> at + ", table " + of;
          case Origin.Sql(var at, _) -> at;
        };
    String rows =
        table.columns().stream()
            .flatMap(column -> column.counted().stream())
            .findFirst()
            .map(counted -> ", " + Counts.of(counted.rows(), "row"))
            .orElse("");
    return place + rows + ", " + Counts.of(table.columns().size(), "column");
  }

  private static List<String> cells(Guess guess) {
    return List.of(guess.column(), type(guess.type()), guess.became(), guess.because());
  }

  private static String type(ColumnType type) {
    return Drafting.typeName(type);
  }

  private void print(NewFile file) {
    console.result("");
    console.result("-- " + file.path());
    console.text(file.text());
  }

  /// Columns of databases are not listed; a lock keeps them, so that a check needs no connection.
  private void pull(List<TableFacts> tables, List<Draft> drafts) {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).origin().connectionName().isPresent()) {
        sources.add(Drafting.sourceName(drafts.get(i).subject()));
      }
    }
    if (!sources.isEmpty()) {
      new Checked(console)
          .in(project)
          .sourcesOf(
              project.folder(),
              opened -> {
                LocalDate today = LocalDate.now(Clock.system(opened.listed().settings().zone()));
                try (var catalog = opened.catalog()) {
                  new SchemaFolder(project.folder())
                      .write(new SchemaPull(opened.listed(), catalog, today).some(sources));
                }
                return ExitCode.DONE;
              });
    }
  }

  /// Reports are about what happens in time, drafted just now or before.
  private void next(List<Draft> drafts, List<ModelOutline> before) {
    Stream.of(
            drafts.stream().filter(Draft::isDated).map(Draft::subject),
            before.stream().filter(each -> !each.times().isEmpty()).map(ModelOutline::name),
            drafts.stream().map(Draft::subject))
        .flatMap(each -> each)
        .findFirst()
        .ifPresent(model -> console.result("Next: svodka new report " + model));
  }
}

package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.ProjectLanguage;
import io.svodka.compiler.SourceListing;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.query.CatalogReader;
import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.document.Speech;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.renderer.csv.CsvRenderer;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.html.MailHtmlRenderer;
import io.svodka.renderer.json.JsonRenderer;
import io.svodka.renderer.parquet.ParquetRenderer;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.text.MailTextRenderer;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import io.svodka.runner.Renditions;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opens projects: reads, compiles and wires what a run needs.
final class Projects {
  private Projects() {}

  /// A project that was read and compiled.
  record Opened(Path folder, Workspace workspace, Compilation compilation) {
    Language language(Optional<Language> asked) {
      return Projects.language(workspace, asked);
    }
  }

  /// Returns the language of messages: the one asked for, else the project's, else the machine's.
  static Language language(Workspace workspace, Optional<Language> asked) {
    return asked
        .or(() -> ProjectLanguage.of(workspace))
        .or(() -> Language.tagged(Locale.getDefault().getLanguage()))
        .orElse(Language.ENGLISH);
  }

  /// Returns the language of texts that are drafted: the one asked for, else the project's, else
  /// the machine's.
  static Speech speech(Workspace workspace, Optional<Language> asked) {
    return asked
        .flatMap(language -> Speech.of(Locale.of(language.tag())))
        .or(() -> ProjectLanguage.speech(workspace))
        .or(() -> Speech.of(Locale.getDefault()))
        .orElse(Speech.ENGLISH);
  }

  static Opened open(Path folder) {
    Workspace workspace = new ProjectFolder(folder).read();
    return new Opened(folder, workspace, new Compiler().compile(workspace));
  }

  /// The sources of a project, with what is needed to look them up.
  record Sources(Path folder, Workspace workspace, SourceListing.Listed listed) {
    CatalogReader catalog() {
      return new CatalogReader(listed.settings(), listed.sources(), data());
    }

    /// Returns where its data are.
    DataSettings data() {
      return Projects.data(folder, settings(folder));
    }
  }

  static Settings settings(Path folder) {
    return new SettingsFile(System.getenv()).read(folder);
  }

  /// Returns the settings of a state of the project; places that they name lie in its own folder.
  static Settings settings(Path state, Path folder) {
    return new SettingsFile(System.getenv()).read(state.resolve(SettingsFile.NAME), folder);
  }

  /// Refuses settings of deliveries and alerts that the project does not have: a misspelt rule
  /// would let out what it is to hold back.
  static Settings checked(ProjectPlan plan, Settings settings) {
    Set<String> known =
        Stream.concat(
                plan.deliveries().stream().map(DeliveryPlan::name),
                plan.alerts().stream().map(AlertPlan::name))
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : new TreeSet<>(settings.operations().deliveries().keySet())) {
      if (!known.contains(name)) {
        throw new RunFailure.Setup(
            "SV9414",
            SettingsFile.NAME + ": the project has no delivery or alert `" + name + "`",
            "it has: " + String.join(", ", known),
            null);
      }
    }
    return settings;
  }

  static QueryEngine engine(ProjectPlan plan, Path folder, Settings settings) {
    return new QueryEngine(plan, data(folder, settings));
  }

  private static DataSettings data(Path folder, Settings settings) {
    return new DataSettings(folder, settings.connections(), settings.embedded());
  }

  static Renditions renditions() {
    return new Renditions(
        List.of(
            new PdfRenderer(),
            new XlsxRenderer(),
            new HtmlRenderer(),
            new CsvRenderer(),
            new JsonRenderer(),
            new ParquetRenderer(),
            new MailHtmlRenderer(),
            new MailTextRenderer()),
        new Themes().load("default"));
  }
}

package io.svodka.compiler.draft;

import io.svodka.compiler.draft.Draft.NewFile;
import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.format.Formatter;
import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.resolve.ColumnTypes;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.document.Speech;
import io.svodka.model.origin.SourceId;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Drafts models and reports for a project as it is now.
public final class Drafting {
  private final DraftWords words;
  private final List<Declaration> declarations;
  private final List<ModelOutline> models;

  /// @param speech language of the drafted texts
  public Drafting(Workspace workspace, Speech speech) {
    this.declarations =
        workspace.files().stream()
            .flatMap(file -> new Parser().parse(file).valueOr(List.of()).stream())
            .toList();
    this.models = ModelOutline.of(declarations);
    this.words = new DraftWords(speech, currency());
  }

  private String currency() {
    return declarations.stream()
        .filter(Declaration.Project.class::isInstance)
        .map(Declaration.Project.class::cast)
        .flatMap(project -> project.items().stream())
        .filter(ProjectItem.Currency.class::isInstance)
        .map(ProjectItem.Currency.class::cast)
        .map(each -> each.currency().text())
        .findFirst()
        .orElse("");
  }

  /// Returns the models that the project has.
  public List<ModelOutline> models() {
    return models;
  }

  /// Returns a name for what a file or a table holds, such as `orders` for `crm.orders`.
  public static String modelName(String place) {
    int slash = place.lastIndexOf('/');
    String name = place.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    boolean isFile = name.matches("(?i).*\\.(csv|tsv|json|jsonl|ndjson|parquet|xlsx)");
    if (isFile && slash > 0 && name.startsWith("*.")) {
      return DraftNames.identifier(place.substring(place.lastIndexOf('/', slash - 1) + 1, slash));
    }
    return DraftNames.identifier(isFile ? name.substring(0, dot) : name.substring(dot + 1));
  }

  /// Returns how a specification names a type.
  public static String typeName(ColumnType type) {
    return ColumnTypes.named(type);
  }

  /// Returns the name of the source that is drafted for a model.
  public static String sourceName(String model) {
    return ModelDraft.sourceName(model);
  }

  /// Returns a draft of each table. They may join one another and the models of the project,
  /// whatever their order.
  ///
  /// @param known what is known of the columns of sources that are there, under the names that the
  ///   sources give them
  public List<Draft> models(List<TableFacts> tables, Map<String, List<ColumnProfile>> known) {
    Neighbours there = Neighbours.of(models, known);
    List<Draft> drafts = new ArrayList<>();
    for (TableFacts table : tables) {
      List<Neighbour> others = new ArrayList<>(there.all());
      tables.stream()
          .filter(other -> !other.equals(table))
          .map(other -> new ModelDraft(other, List.of(), words).neighbour())
          .forEach(others::add);
      ModelDraft draft = new ModelDraft(table, others, words);
      drafts.add(formatted(draft.draft().advising(there.mayJoin(draft.neighbour()))));
    }
    return drafts;
  }

  /// Returns a draft of a report.
  ///
  /// @param about models of the project, each with at least one measure; one, unless the template
  ///   takes several
  public Draft report(String name, ReportTemplate template, List<ModelOutline> about) {
    if (template == ReportTemplate.FUNNEL) {
      return formatted(new FunnelDraft(name, FunnelSubject.of(about, models), words).draft());
    }
    ModelOutline model = about.getFirst();
    ReportSubject subject = ReportSubject.of(model, label(model), models);
    return formatted(new ReportDraft(name, template, subject, words).draft());
  }

  /// Returns a draft of a report of another tool.
  ///
  /// @param connection that has its tables
  public ImportDraft imported(ForeignReport report, String connection) {
    ImportDraft draft = ImportDraft.of(report, connection, words, Drafting::outlines);
    NewFile file = formatted(new NewFile(draft.name() + ".svodka", draft.text()));
    return new ImportDraft(draft.name(), file.text(), draft.left());
  }

  private static List<ModelOutline> outlines(String text) {
    SourceFile file = new SourceFile(new SourceId("draft"), text);
    return ModelOutline.of(new Parser().parse(file).valueOr(List.of()));
  }

  /// Returns why a template does not suit some models; nothing where it does.
  public List<String> obstacles(ReportTemplate template, List<ModelOutline> about) {
    boolean isFunnel = template == ReportTemplate.FUNNEL;
    if (isFunnel ? about.size() < 2 || about.size() > 3 : about.size() > 1) {
      return List.of(
          isFunnel
              ? "it takes two models, what begins and what ends, and a third for costs"
              : "it takes one model");
    }
    return about.stream().flatMap(model -> obstacles(template, model).stream()).toList();
  }

  private List<String> obstacles(ReportTemplate template, ModelOutline model) {
    ReportSubject subject = ReportSubject.of(model, label(model), models);
    List<String> obstacles = new ArrayList<>();
    if (model.measures().isEmpty()) {
      obstacles.add("`" + model.name() + "` has no measure");
    }
    boolean needsCut = template == ReportTemplate.RANKING || template == ReportTemplate.CROSSTAB;
    if (needsCut && subject.cuts().isEmpty()) {
      obstacles.add("`" + model.name() + "` has no dimension to list");
    }
    boolean across = template == ReportTemplate.CROSSTAB && !subject.isDated();
    if (across && subject.cuts().size() < 2) {
      obstacles.add("`" + model.name() + "` has neither `time` nor a second dimension");
    }
    if (template.isForPartners() && !subject.partner().isKnown()) {
      obstacles.add("`" + model.name() + "` joins no model that has a key and a name");
    }
    if (template == ReportTemplate.PARTNERS_WEEKLY) {
      obstacles.addAll(weekly(model, subject));
    }
    return obstacles;
  }

  /// A mail about weeks needs somebody to go to, and days.
  private static List<String> weekly(ModelOutline model, ReportSubject subject) {
    List<String> obstacles = new ArrayList<>();
    if (!subject.isDated()) {
      obstacles.add("`" + model.name() + "` has no `time`");
    }
    if (subject.partner().isKnown() && subject.partner().address().isEmpty()) {
      obstacles.add("the model behind `" + subject.partner().role() + "` has no e-mail address");
    }
    return obstacles;
  }

  private String label(ModelOutline model) {
    return declarations.stream()
        .filter(Declaration.Model.class::isInstance)
        .map(Declaration.Model.class::cast)
        .filter(each -> each.name().text().equals(model.name()))
        .map(each -> ModelOutline.label(each.name(), each.label()))
        .findFirst()
        .orElse(model.name());
  }

  private static Draft formatted(Draft draft) {
    return new Draft(
        draft.subject(),
        draft.files().stream().map(Drafting::formatted).toList(),
        draft.guesses(),
        draft.advice());
  }

  private static NewFile formatted(NewFile file) {
    SourceFile source = new SourceFile(new SourceId(file.path()), file.text());
    return new NewFile(file.path(), new Formatter().format(source).text());
  }
}

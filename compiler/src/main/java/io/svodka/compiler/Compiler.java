package io.svodka.compiler;

import io.svodka.compiler.Inspection.Inspected;
import io.svodka.compiler.check.Echoes;
import io.svodka.compiler.data.DataQuestions;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.DiagnosticOrder;
import io.svodka.compiler.drift.ColumnUses;
import io.svodka.compiler.drift.Drifts;
import io.svodka.compiler.edition.EditionCheck;
import io.svodka.compiler.link.Linked;
import io.svodka.compiler.link.PackageLinker;
import io.svodka.compiler.lower.Lowering;
import io.svodka.compiler.lower.ReportMemory;
import io.svodka.compiler.problem.DriftProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.resolve.Resolution;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.schema.LockReader;
import io.svodka.compiler.schema.Schema;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.compiler.symbol.NameIndex;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.wording.Wording;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door of the compiler.
public final class Compiler {

  /// Returns the plan of a project, or everything that is wrong with it.
  public Compilation compile(Workspace workspace) {
    return compile(workspace, CheckMemory.none());
  }

  /// @param memory what is known from an earlier check of the project
  Compilation compile(Workspace workspace, CheckMemory memory) {
    Front front = front(workspace, memory);
    Optional<Problem> edition = EditionCheck.forbidding(front.syntax());
    if (edition.isPresent()) {
      return new Compilation.Refused(described(List.of(edition.get())));
    }
    ProjectPlan plan = front.plan(memory.reports(workspace.files(), front.syntax()));
    return outcome(plan, new Echoes(front.syntax()).without(front.findings().all()));
  }

  /// Returns everything that is known of a project.
  ///
  /// @param memory what is known from an earlier check of the project
  Inspection inspect(Workspace workspace, CheckMemory memory) {
    Front front = front(workspace, memory);
    ProjectPlan plan = front.plan(memory.reports(workspace.files(), front.syntax()));
    List<Problem> problems =
        EditionCheck.forbidding(front.syntax())
            .map(List::of)
            .orElseGet(() -> new Echoes(front.syntax()).without(front.findings().all()));
    List<Inspected> files = new ArrayList<>();
    Map<SourceId, List<Declaration>> declared = new LinkedHashMap<>();
    for (SourceFile file : workspace.files()) {
      List<Declaration> read = memory.files().read(file).valueOr(List.of());
      files.add(new Inspected(file, read));
      declared.put(file.id(), read);
    }
    return new Inspection(
        described(problems),
        files,
        new NameIndex(memory.symbols().of(declared), front.findings().uses()),
        front.findings().periods(),
        front.project(),
        plan);
  }

  /// Returns the facts behind what is said of a project.
  List<Problem> problems(Workspace workspace) {
    Front front = front(workspace, CheckMemory.none());
    Optional<Problem> edition = EditionCheck.forbidding(front.syntax());
    if (edition.isPresent()) {
      return List.of(edition.get());
    }
    front.plan(ReportMemory.none());
    return new Echoes(front.syntax()).without(front.findings().all());
  }

  /// Returns the sources of a project. Only what is wrong with them, and with the text around them,
  /// stands in the way.
  public SourceListing sources(Workspace workspace) {
    Findings findings = new Findings();
    List<Declaration> syntax =
        parse(workspace.files(), CheckMemory.none(), findings).declarations();
    Declarations declarations = Declarations.of(syntax, new Findings());
    Schema schema = new LockReader(new Findings()).read(workspace.locks());
    Resolution resolution = new Resolution(findings, schema, workspace.holidays());
    List<SourcePlan> sources = resolution.sources(declarations);
    List<Problem> problems = new SourceProblems(syntax).of(findings.all());
    return problems.isEmpty()
        ? new SourceListing.Listed(resolution.settings(declarations), sources, schema)
        : new SourceListing.Refused(described(problems));
  }

  /// Returns the differences between the locks of a project and its databases, with what they
  /// touch.
  ///
  /// @param live what was found, by the name of the source
  public List<DriftProblem> drifts(Workspace workspace, Map<String, LiveTable> live) {
    Front front = front(workspace, CheckMemory.none());
    ProjectPlan plan = front.plan(ReportMemory.none());
    ColumnUses uses = ColumnUses.of(front.project(), plan);
    return new Drifts(front.schema(), plan.sources(), uses).between(live);
  }

  /// Returns what a project takes for granted of its data. Its names must be right.
  public List<DataQuestion> questions(Workspace workspace) {
    Front front = front(workspace, CheckMemory.none());
    return DataQuestions.of(front.project(), front.plan(ReportMemory.none()));
  }

  /// Returns the messages about problems, in the order of their places.
  public static List<Diagnostic> described(List<? extends Problem> problems) {
    Wording wording = new Wording();
    return DiagnosticOrder.sorted(problems.stream().map(wording::describe).toList());
  }

  /// A project with its names bound.
  private record Front(
      List<Declaration> syntax,
      Schema schema,
      ResolvedProject project,
      Assets assets,
      Findings findings) {
    ProjectPlan plan(ReportMemory memory) {
      return new Lowering(findings, project, assets).lower(memory);
    }
  }

  private static Front front(Workspace workspace, CheckMemory memory) {
    Findings findings = new Findings();
    List<SourceFile> files = workspace.files();
    Linked linked = parse(files, memory, findings);
    List<Declaration> syntax = linked.declarations();
    checkProject(files, syntax, findings);
    Declarations declarations = Declarations.of(syntax, findings);
    memory.beside(workspace.locks(), workspace.holidays());
    memory.pictures(workspace.assets());
    Schema schema = new LockReader(findings).read(workspace.locks());
    ResolvedProject project =
        new Resolution(findings, schema, workspace.holidays())
            .resolve(declarations, linked.scopes(), new Texts(files));
    return new Front(syntax, schema, project, workspace.assets(), findings);
  }

  private static Linked parse(List<SourceFile> files, CheckMemory memory, Findings findings) {
    Linked linked =
        new PackageLinker(files, file -> parse(file, memory, findings), findings).linked();
    memory.files().keepOnly(files);
    return linked;
  }

  private static List<Declaration> parse(SourceFile file, CheckMemory memory, Findings findings) {
    Outcome<List<Declaration>> outcome = memory.files().read(file);
    outcome.problems().forEach(findings::add);
    return outcome.valueOr(List.of());
  }

  /// A project statement that cannot be read was reported; one that is not there was not.
  private static void checkProject(
      List<SourceFile> files, List<Declaration> syntax, Findings findings) {
    boolean declared =
        syntax.stream().anyMatch(declaration -> declaration instanceof Declaration.Project);
    if (!declared && !files.isEmpty() && findings.all().isEmpty()) {
      findings.add(new ModelProblem.NoProject(new Span(files.getFirst().id(), 0, 0)));
    }
  }

  private static Compilation outcome(ProjectPlan plan, List<Problem> problems) {
    List<Diagnostic> said = described(problems);
    boolean refused = said.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    return refused ? new Compilation.Refused(said) : new Compilation.Compiled(plan, said);
  }
}

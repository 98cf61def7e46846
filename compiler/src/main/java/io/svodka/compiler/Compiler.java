package io.svodka.compiler;

import io.svodka.compiler.check.Echoes;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.DiagnosticOrder;
import io.svodka.compiler.edition.EditionCheck;
import io.svodka.compiler.lower.Lowering;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.recheck.ParsedFiles;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.resolve.Resolution;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.wording.Wording;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ProjectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The front door of the compiler.
public final class Compiler {

  /// Returns the plan of a project, or everything that is wrong with it.
  public Compilation compile(Workspace workspace) {
    return compile(workspace, CheckMemory.none());
  }

  /// @param memory what is known from an earlier check of the project
  Compilation compile(Workspace workspace, CheckMemory memory) {
    Findings findings = new Findings();
    List<SourceFile> files = workspace.files();
    List<Declaration> syntax = parse(files, memory, findings);
    Optional<Problem> edition = EditionCheck.forbidding(syntax);
    if (edition.isPresent()) {
      return new Compilation.Refused(said(List.of(edition.get())));
    }
    checkProject(files, syntax, findings);
    Declarations declarations = Declarations.of(syntax, findings);
    ResolvedProject project = new Resolution(findings).resolve(declarations, new Texts(files));
    ProjectPlan plan = new Lowering(findings, project).lower(memory.reports(files, syntax));
    return outcome(plan, new Echoes(syntax).without(findings.all()));
  }

  private static List<Declaration> parse(
      List<SourceFile> files, CheckMemory memory, Findings findings) {
    List<Declaration> declarations = new ArrayList<>();
    for (SourceFile file : files) {
      Outcome<List<Declaration>> outcome = memory.files().read(file);
      outcome.problems().forEach(findings::add);
      declarations.addAll(ParsedFiles.declarations(outcome));
    }
    memory.files().keepOnly(files);
    return declarations;
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
    List<Diagnostic> said = said(problems);
    boolean refused = said.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    return refused ? new Compilation.Refused(said) : new Compilation.Compiled(plan, said);
  }

  private static List<Diagnostic> said(List<Problem> problems) {
    Wording wording = new Wording();
    return DiagnosticOrder.sorted(problems.stream().map(wording::describe).toList());
  }
}

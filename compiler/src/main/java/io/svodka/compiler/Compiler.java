package io.svodka.compiler;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.DiagnosticOrder;
import io.svodka.compiler.lower.Lowering;
import io.svodka.compiler.parse.Parser;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.resolve.Resolution;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.wording.Wording;
import io.svodka.model.plan.ProjectPlan;
import java.util.ArrayList;
import java.util.List;

/// The front door of the compiler.
public final class Compiler {

  /// Returns the plan of a project, or everything that is wrong with it.
  public Compilation compile(Workspace workspace) {
    Findings findings = new Findings();
    List<SourceFile> files = workspace.files();
    List<Declaration> syntax = parse(files, findings);
    Declarations declarations = Declarations.of(syntax, findings);
    ResolvedProject project = new Resolution(findings).resolve(declarations, new Texts(files));
    ProjectPlan plan = new Lowering(findings).lower(project);
    return outcome(plan, findings);
  }

  private static List<Declaration> parse(List<SourceFile> files, Findings findings) {
    List<Declaration> declarations = new ArrayList<>();
    for (SourceFile file : files) {
      Outcome<List<Declaration>> outcome = new Parser().parse(file);
      outcome.problems().forEach(findings::add);
      declarations.addAll(
          switch (outcome) {
            case Outcome.Clean<List<Declaration>>(var value, _) -> value;
            case Outcome.Partial<List<Declaration>>(var value, _) -> value;
            case Outcome.Failed<List<Declaration>> _ -> List.of();
          });
    }
    return declarations;
  }

  private static Compilation outcome(ProjectPlan plan, Findings findings) {
    Wording wording = new Wording();
    List<Diagnostic> said =
        DiagnosticOrder.sorted(findings.all().stream().map(wording::describe).toList());
    boolean refused = said.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    return refused ? new Compilation.Refused(said) : new Compilation.Compiled(plan, said);
  }
}

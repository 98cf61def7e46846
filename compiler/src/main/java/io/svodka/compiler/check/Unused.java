package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.type.Parameter;
import io.svodka.compiler.type.Type;
import java.util.List;

/// Warns of parameters nobody uses.
public final class Unused {
  private final Findings findings;

  public Unused(Findings findings) {
    this.findings = findings;
  }

  public void check(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      if (parameter.type() instanceof Type.Unknown) {
        continue;
      }
      findings.add(
          new NamingProblem.Unused(
              parameter.span(), Thing.PARAMETER, "$" + parameter.plan().name()));
    }
  }
}

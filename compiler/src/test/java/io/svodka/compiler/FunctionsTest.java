package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.propose.Function;
import io.svodka.compiler.propose.Function.Group;
import io.svodka.compiler.propose.Functions;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.type.Words;
import io.svodka.model.origin.SourceId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What editors show of functions is what the language has, no more and no less.
final class FunctionsTest {
  private static final String ROWS =
      """
      project p {
        edition 2026
      }
      source s from file "s.csv" {
        columns {
          a text
        }
      }
      model m from s {
        dimension d = nothing_like_it(a)
      }
      """;

  @Test
  void aggregatesAreListed() {
    assertEquals(new TreeSet<>(Words.AGGREGATES), names(Group.AGGREGATE));
  }

  @Test
  void functionsOverQueriesAreListed() {
    assertEquals(new TreeSet<>(Words.OVER_QUERIES), names(Group.QUERY));
  }

  @Test
  void functionsOverRowsAreListed() {
    SourceFile file = new SourceFile(new SourceId("m.svodka"), ROWS);
    for (Problem problem : new Compiler().problems(() -> List.of(file))) {
      if (problem instanceof NamingProblem.UnknownFunction(_, _, var known)) {
        assertEquals(new TreeSet<>(known), names(Group.ROW));
        return;
      }
    }
    throw new AssertionError("nobody missed the function");
  }

  private static Set<String> names(Group group) {
    return Functions.of(group).stream()
        .map(Function::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.AccessProblem.AttributeOfTwoTypes;
import io.svodka.compiler.problem.AccessProblem.MaskNotText;
import io.svodka.compiler.problem.AccessProblem.NeedsHidden;
import io.svodka.compiler.problem.AccessProblem.RowsNotBound;
import io.svodka.compiler.problem.AccessProblem.SeveralWays;
import java.util.ArrayList;
import java.util.List;

/// Says in words what a role would see that it may not.
final class AccessWording {
  Diagnostic describe(AccessProblem problem) {
    return switch (problem) {
      case NeedsHidden found -> needsHidden(found);
      case RowsNotBound found -> rowsNotBound(found);
      case SeveralWays found -> severalWays(found);
      case MaskNotText(var span, var path, var type) ->
          Diagnostic.error("SV9203", "`" + path + "` is " + type + ", a mask is text")
              .at(span, "values of it cannot be replaced by a text")
              .help("mask a text dimension, or `hide` this one");
      case AttributeOfTwoTypes(var span, var attribute, var first, var second) ->
          Diagnostic.error("SV9204", "`" + attribute + "` is compared with two types")
              .at(span, "here with " + second + ", before with " + first)
              .help("compare it with values of one type in all rules of the role");
    };
  }

  private static Diagnostic needsHidden(NeedsHidden found) {
    String hidden = found.chain().getLast();
    String shown = found.chain().getFirst();
    String label =
        found.chain().size() == 1
            ? "`" + found.report() + "` needs it"
            : "`" + found.report() + "` needs `" + shown + "`, which uses `" + hidden + "`";
    return Diagnostic.error("SV9001", "role `" + found.role() + "` may not see `" + hidden + "`")
        .at(found.span(), label)
        .alsoAt(found.hidden(), "it is hidden here")
        .note(way(found.chain()))
        .help(
            "leave it out of the report, make a report of its own for the role, or allow `"
                + hidden
                + "`");
  }

  private static String way(List<String> chain) {
    List<String> steps = new ArrayList<>();
    for (int i = 1; i < chain.size(); i++) {
      steps.add("`" + chain.get(i - 1) + "` uses `" + chain.get(i) + "`");
    }
    return steps.size() > 1 ? String.join(", ", steps) : "";
  }

  private static Diagnostic rowsNotBound(RowsNotBound found) {
    String why =
        switch (found.reason()) {
          case SQL -> "`" + found.model() + "` comes from `sql`, which may read anything";
          case SAME_SOURCE -> "`" + found.model() + "` reads the source of `" + found.ruled() + "`";
          case SAME_COLUMN ->
              "rows of `"
                  + found.model()
                  + "` hold the column that leads to `"
                  + found.ruled()
                  + "` elsewhere";
        };
    return Diagnostic.error(
            "SV9201", "rows of `" + found.model() + "` are not bound to `" + found.ruled() + "`")
        .at(
            found.span(),
            "`" + found.query() + "` may show role `" + found.role() + "` rows of others")
        .alsoAt(found.rule(), "the role may see only these rows")
        .note(why)
        .help("join `" + found.ruled() + "` in `" + found.model() + "`")
        .help(
            "or say which rows the role may see: `rows of "
                + found.model()
                + " where …`, `where true` for all");
  }

  private static Diagnostic severalWays(SeveralWays found) {
    return Diagnostic.error(
            "SV9202",
            "rows of `" + found.model() + "` reach `" + found.ruled() + "` in several ways")
        .at(found.span(), "which of them binds the rows of `" + found.query() + "` is not said")
        .alsoAt(found.rule(), "role `" + found.role() + "` may see only these rows")
        .note("by " + Phrases.listed(found.paths(), " and by "))
        .help(
            "say which rows of the model the role may see: `rows of "
                + found.model()
                + " where "
                + found.paths().getFirst()
                + ". … = user. …`");
  }
}

package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.problem.ScopeProblem.Choosing;
import io.svodka.compiler.problem.ScopeProblem.KeyNotUnique;
import io.svodka.compiler.problem.ScopeProblem.NotCutByKey;
import io.svodka.compiler.problem.ScopeProblem.SharedNamesKeys;
import io.svodka.compiler.problem.ScopeProblem.SharedPicksKeys;

/// Says in words what would show one recipient the figures of another.
final class ScopeWording {
  private static final String ALL = "everybody sees the same by this";

  Diagnostic describe(ScopeProblem problem) {
    return switch (problem) {
      case NotCutByKey(var span, var query, var key, var measure, var model, var keySpan) ->
          Diagnostic.error("SV8001", "`" + query + "` is not split by `" + key + "`")
              .at(span, "every recipient would see everybody's `" + measure + "`")
              .alsoAt(keySpan, "the report is burst by this")
              .note("rows of `" + model + "` do not reach `" + key + "`")
              .help(
                  "add a join that leads there to `"
                      + model
                      + "`, or write `shared` in the query if everybody may see the whole");
      case SharedNamesKeys(var span, var query, var name, var key) ->
          Diagnostic.error("SV8002", "a shared query may not tell recipients apart")
              .at(span, "`" + name + "` would name others to each recipient of `" + query + "`")
              .note("the report is burst by `" + key + "`")
              .help("remove it, or remove `shared` so that each sees only their own");
      case SharedPicksKeys found -> sharedPicksKeys(found);
      case KeyNotUnique(var span, var key, _, var modelKey) ->
          Diagnostic.error("SV8010", "several rows may share one `" + key + "`")
              .at(span, "they would get each other's figures")
              .help(
                  modelKey.size() == 1
                      ? "burst by the key `" + modelKey.getFirst() + "`"
                      : "burst by a column that identifies a row")
              .help("or promise that it is unique: `expect unique …` in the source");
    };
  }

  private static Diagnostic sharedPicksKeys(SharedPicksKeys found) {
    String unshared = "remove `shared` so that each sees only their own";
    String name = "`" + found.choosing().name() + "`";
    Diagnostic said =
        Diagnostic.error("SV8002", "a shared query may not pick out recipients")
            .at(found.span(), label(found.choosing(), name))
            .note("the report is burst by `" + found.key() + "`");
    return switch (found.choosing()) {
      case Choosing.OfQuery _ -> said.alsoAt(found.shared(), ALL).help("remove it, or " + unshared);
      case Choosing.OfReport _ ->
          said.alsoAt(found.shared(), ALL)
              .help("move the condition into the queries that are not shared");
      case Choosing.OfModel _ ->
          said.alsoAt(found.shared(), "`where` of this model reads the burst key").help(unshared);
      case Choosing.OfMeasure _ ->
          said.alsoAt(found.shared(), ALL)
              .help("show a measure of everybody's rows, or " + unshared);
    };
  }

  private static String label(Choosing choosing, String name) {
    return switch (choosing) {
      case Choosing.OfQuery _, Choosing.OfReport _ ->
          "every recipient would see the figures of those that " + name + " picks";
      case Choosing.OfModel _ -> "it counts only those rows that " + name + " keeps by recipient";
      case Choosing.OfMeasure _ -> name + " counts the rows of some recipients only";
    };
  }
}

package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.ModelProblem.AmbiguousPath;
import io.svodka.compiler.problem.ModelProblem.ColumnsMissing;
import io.svodka.compiler.problem.ModelProblem.EditionUnknown;
import io.svodka.compiler.problem.ModelProblem.FileKindUnknown;
import io.svodka.compiler.problem.ModelProblem.FileOutside;
import io.svodka.compiler.problem.ModelProblem.JoinTypesDiffer;
import io.svodka.compiler.problem.ModelProblem.JoinWithoutKey;
import io.svodka.compiler.problem.ModelProblem.KeyNotCovered;
import io.svodka.compiler.problem.ModelProblem.NoTime;
import io.svodka.compiler.problem.ModelProblem.NotSameMeaning;
import io.svodka.compiler.problem.ModelProblem.TimeNotDated;
import io.svodka.compiler.problem.ModelProblem.Unreachable;

/// Says mistakes in sources and models in words.
final class ModelWording {
  Diagnostic describe(ModelProblem problem) {
    return switch (problem) {
      case ColumnsMissing(var span, var source) ->
          Diagnostic.error("SV4012", "the columns of `" + source + "` are not listed")
              .at(span, "this source needs `columns`")
              .help(
                  "add `columns { … }` with one name and type per line, as in `amount decimal(14,"
                      + " 2)`")
              .note("names and types are checked before anything is read");
      case FileKindUnknown(var span, var path) ->
          Diagnostic.error("SV4013", "the kind of the file is unknown")
              .at(span, "`" + path + "` does not say how to read it")
              .help("end the name in .csv, .json, .parquet or .xlsx");
      case FileOutside(var span, _) ->
          Diagnostic.error("SV4014", "the file lies outside of the project")
              .at(span, "paths start at the project folder")
              .help("copy the file into the project, for instance to `data/`");
      case EditionUnknown(var span, var edition) ->
          Diagnostic.error("SV4015", "edition " + edition + " is unknown")
              .at(span, "this version knows edition 2026")
              .help("write `edition 2026`");
      case JoinWithoutKey(var span, var target, var source, var sourceSpan) ->
          Diagnostic.error("SV4005", "`" + target + "` has no key, so one row cannot be found")
              .at(span, "joined here")
              .alsoAt(sourceSpan, "nothing says what identifies a row of `" + source + "`")
              .help("add `key` with the identifying columns to the source");
      case KeyNotCovered(var span, var target, var key, var targetSpan) ->
          Diagnostic.error("SV4011", "this condition may find several rows of `" + target + "`")
              .at(span, "it does not fix the whole key")
              .alsoAt(targetSpan, "its rows are identified by " + Phrases.listed(key, " and "))
              .help("write a condition that sets every key column equal to something");
      case JoinTypesDiffer(var span, var left, var leftType, var right, var rightType) ->
          Diagnostic.error("SV4008", "`" + left + "` and `" + right + "` are of different types")
              .at(span, "`" + left + "` is " + leftType + ", `" + right + "` is " + rightType)
              .help("declare both columns with one type");
      case TimeNotDated(var span, var model) ->
          Diagnostic.error("SV4016", "the time axis of `" + model + "` holds no dates")
              .at(span, "this is no date")
              .help("take a `date` or `datetime` column");
      case NoTime(var span, var query, var model, var during, var modelSpan) ->
          Diagnostic.error("SV4009", "`" + model + "` has no time, but the query has a period")
              .at(span, "`" + query + "` counts rows of `" + model + "`")
              .alsoAt(during, "this narrows the query to a period")
              .alsoAt(modelSpan, "this model says nothing about time")
              .help("add `time` to the model, or `during all time` to the query");
      case Unreachable found -> unreachable(found);
      case AmbiguousPath(var span, var name, var paths) ->
          Diagnostic.error("SV4004", "`" + name + "` can be reached in several ways")
              .at(span, "it is not clear which one is meant")
              .help("write " + Phrases.listed(paths, " or "));
      case NotSameMeaning(var span, var name, var one, var other) ->
          Diagnostic.error("SV4010", "`" + name + "` means two different things")
              .at(span, "it is `" + one + "` and also `" + other + "`")
              .help("split the query, or let both models join the same model under one name");
    };
  }

  private static Diagnostic unreachable(Unreachable found) {
    String has =
        found.reaching().isEmpty() ? "" : "known to " + Phrases.listed(found.reaching(), " and ");
    return Diagnostic.error(
            "SV4002", "`" + found.measure() + "` has no `" + found.dimension() + "`")
        .at(found.span(), "rows of `" + found.model() + "` do not have it")
        .alsoAt(found.modelSpan(), "`" + found.measure() + "` counts rows of this model")
        .note(has)
        .help("remove the measure or the dimension, or add a join to `" + found.model() + "`");
  }
}

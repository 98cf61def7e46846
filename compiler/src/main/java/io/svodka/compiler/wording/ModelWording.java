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
import io.svodka.compiler.problem.ModelProblem.NoProject;
import io.svodka.compiler.problem.ModelProblem.NoTime;
import io.svodka.compiler.problem.ModelProblem.NotSameMeaning;
import io.svodka.compiler.problem.ModelProblem.TimeNotDated;
import io.svodka.compiler.problem.ModelProblem.Unreachable;
import io.svodka.compiler.problem.ModelProblem.ZoneMissing;

/// Says mistakes in sources and models in words.
final class ModelWording {
  Diagnostic describe(ModelProblem problem) {
    return switch (problem) {
      case ColumnsMissing found -> columnsMissing(found);
      case FileKindUnknown found -> fileKindUnknown(found);
      case FileOutside found -> fileOutside(found);
      case NoProject found -> noProject(found);
      case ZoneMissing found -> zoneMissing(found);
      case EditionUnknown found -> editionUnknown(found);
      case JoinWithoutKey found -> joinWithoutKey(found);
      case KeyNotCovered found -> keyNotCovered(found);
      case JoinTypesDiffer found -> joinTypesDiffer(found);
      case TimeNotDated found -> timeNotDated(found);
      case NoTime found -> noTime(found);
      case Unreachable found -> unreachable(found);
      case AmbiguousPath found -> ambiguousPath(found);
      case NotSameMeaning found -> notSameMeaning(found);
    };
  }

  private static Diagnostic columnsMissing(ColumnsMissing found) {
    return Diagnostic.error("SV4012", "the columns of `" + found.source() + "` are not listed")
        .at(found.span(), "this source needs `columns`")
        .help(
            "add `columns { … }` with one name and type per line, as in `amount decimal(14,"
                + " 2)`")
        .note("names and types are checked before anything is read");
  }

  private static Diagnostic fileKindUnknown(FileKindUnknown found) {
    return Diagnostic.error("SV4013", "the kind of the file is unknown")
        .at(found.span(), "`" + found.path() + "` does not say how to read it")
        .help("end the name in .csv, .json, .parquet or .xlsx");
  }

  private static Diagnostic fileOutside(FileOutside found) {
    return Diagnostic.error("SV4014", "the file lies outside of the project")
        .at(found.span(), "paths start at the project folder")
        .help("copy the file into the project, for instance to `data/`");
  }

  private static Diagnostic noProject(NoProject found) {
    return Diagnostic.error("SV4017", "no file declares the project")
        .at(found.span(), "language, time zone and currency are not known")
        .help("write `project NAME \"Title\" { … }` in a file such as `project.svodka`")
        .note("it says `language \"en\"`, `timezone \"Europe/London\"`, `currency GBP` and so on");
  }

  private static Diagnostic zoneMissing(ZoneMissing found) {
    return Diagnostic.warning(
            "SV6007", "nothing says in which time zone `" + found.column() + "` is")
        .at(found.span(), "taken as UTC")
        .help(
            "add `timezone \"UTC\"` or `timezone \"%s\"` to the source".replace("%s", found.zone()))
        .note("reports count days in " + found.zone() + ": hours decide at the ends of a month");
  }

  private static Diagnostic editionUnknown(EditionUnknown found) {
    return Diagnostic.error("SV4015", "edition " + found.edition() + " is unknown")
        .at(found.span(), "this version knows edition 2026")
        .help("write `edition 2026`");
  }

  private static Diagnostic joinWithoutKey(JoinWithoutKey found) {
    return Diagnostic.error(
            "SV4005", "`" + found.target() + "` has no key, so one row cannot be found")
        .at(found.span(), "joined here")
        .alsoAt(
            found.sourceSpan(), "nothing says what identifies a row of `" + found.source() + "`")
        .help("add `key` with the identifying columns to the source");
  }

  private static Diagnostic keyNotCovered(KeyNotCovered found) {
    return Diagnostic.error(
            "SV4011", "this condition may find several rows of `" + found.target() + "`")
        .at(found.span(), "it does not fix the whole key")
        .alsoAt(
            found.targetSpan(),
            "its rows are identified by " + Phrases.listed(found.key(), " and "))
        .help("write a condition that sets every key column equal to something");
  }

  private static Diagnostic joinTypesDiffer(JoinTypesDiffer found) {
    return Diagnostic.error(
            "SV4008", "`" + found.left() + "` and `" + found.right() + "` are of different types")
        .at(
            found.span(),
            "`"
                + found.left()
                + "` is "
                + found.leftType()
                + ", `"
                + found.right()
                + "` is "
                + found.rightType())
        .help("declare both columns with one type");
  }

  private static Diagnostic timeNotDated(TimeNotDated found) {
    return Diagnostic.error("SV4016", "the time axis of `" + found.model() + "` holds no dates")
        .at(found.span(), "this is no date")
        .help("take a `date` or `datetime` column");
  }

  private static Diagnostic noTime(NoTime found) {
    return Diagnostic.error(
            "SV4009", "`" + found.model() + "` has no time, but the query has a period")
        .at(found.span(), "`" + found.query() + "` counts rows of `" + found.model() + "`")
        .alsoAt(found.during(), "this narrows the query to a period")
        .alsoAt(found.modelSpan(), "this model says nothing about time")
        .help("add `time` to the model, or `during all time` to the query");
  }

  private static Diagnostic ambiguousPath(AmbiguousPath found) {
    return Diagnostic.error("SV4004", "`" + found.name() + "` can be reached in several ways")
        .at(found.span(), "it is not clear which one is meant")
        .help("write " + Phrases.listed(found.paths(), " or "));
  }

  private static Diagnostic notSameMeaning(NotSameMeaning found) {
    return Diagnostic.error("SV4010", "`" + found.name() + "` means two different things")
        .at(found.span(), "it is `" + found.one() + "` and also `" + found.other() + "`")
        .help("split the query, or let both models join the same model under one name");
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

package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.NamingProblem.Ambiguous;
import io.svodka.compiler.problem.NamingProblem.Circle;
import io.svodka.compiler.problem.NamingProblem.DeclaredTwice;
import io.svodka.compiler.problem.NamingProblem.DimensionAsMeasure;
import io.svodka.compiler.problem.NamingProblem.OnlyCaseDiffers;
import io.svodka.compiler.problem.NamingProblem.UnknownColumn;
import io.svodka.compiler.problem.NamingProblem.UnknownDimension;
import io.svodka.compiler.problem.NamingProblem.UnknownFunction;
import io.svodka.compiler.problem.NamingProblem.UnknownMeasure;
import io.svodka.compiler.problem.NamingProblem.UnknownParameter;
import io.svodka.compiler.problem.NamingProblem.UnknownRole;
import io.svodka.compiler.problem.NamingProblem.UnknownThing;
import io.svodka.compiler.problem.NamingProblem.Unused;
import io.svodka.model.origin.Span;
import java.util.List;

/// Says mistakes in names in words.
final class NamingWording {
  Diagnostic describe(NamingProblem problem) {
    return switch (problem) {
      case UnknownMeasure found -> unknownMeasure(found);
      case UnknownColumn found -> unknownColumn(found);
      case UnknownDimension found -> unknownDimension(found);
      case UnknownRole found -> unknownRole(found);
      case UnknownFunction found -> unknownFunction(found);
      case UnknownParameter found -> unknownParameter(found);
      case UnknownThing found -> unknownThing(found);
      case Ambiguous found -> ambiguous(found);
      case DimensionAsMeasure found -> dimensionAsMeasure(found);
      case DeclaredTwice found -> declaredTwice(found);
      case OnlyCaseDiffers found -> onlyCaseDiffers(found);
      case Circle found -> circle(found);
      case Unused found -> unused(found);
    };
  }

  private static Diagnostic unknownMeasure(UnknownMeasure found) {
    return mended(
        Diagnostic.error("SV2001", "unknown measure `" + found.name() + "`")
            .at(found.span(), "no model and no report declares it")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownColumn(UnknownColumn found) {
    return mended(
        Diagnostic.error("SV2002", "unknown column `" + found.name() + "`")
            .at(found.span(), "`" + found.source() + "` has no column with this name")
            .alsoAt(found.sourceSpan(), "columns come from this source")
            .help(Phrases.meantOrKnown(found.name(), found.known()))
            .help(quoted(found)),
        found.span(),
        found.name(),
        found.known());
  }

  /// A value without quotes looks like a column.
  private static String quoted(UnknownColumn found) {
    return Suggestions.candidates(found.name(), found.known()).isEmpty()
        ? "if it is a value, write it in quotes: \"" + found.name() + "\""
        : "";
  }

  private static Diagnostic unknownDimension(UnknownDimension found) {
    return mended(
        Diagnostic.error("SV2010", "unknown dimension `" + found.name() + "`")
            .at(found.span(), "no model declares it")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownFunction(UnknownFunction found) {
    return mended(
        Diagnostic.error("SV2012", "unknown function `" + found.name() + "`")
            .at(found.span(), "there is no such function here")
            .help(Hints.function(found.name()))
            .help(
                !Hints.function(found.name()).isEmpty()
                    ? ""
                    : Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownParameter(UnknownParameter found) {
    return unknownParameter(found.span(), found.name(), found.report(), found.known());
  }

  private static Diagnostic unknownThing(UnknownThing found) {
    return mended(
        Diagnostic.error("SV2013", "unknown " + found.kind() + " `" + found.name() + "`")
            .at(found.span(), "no " + found.kind() + " has this name")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic ambiguous(Ambiguous problem) {

    Diagnostic found =
        Diagnostic.error(
                "SV2003", "`" + problem.name() + "` is a " + problem.kind() + " of several models")
            .at(problem.span(), "it is not clear which one is meant")
            .help("write " + Phrases.listed(problem.candidates(), " or "));
    for (String candidate : problem.candidates()) {
      found = found.edit(problem.span(), candidate);
    }
    return found;
  }

  private static Diagnostic dimensionAsMeasure(DimensionAsMeasure found) {
    return Diagnostic.error("SV2004", "`" + found.name() + "` is a dimension, not a measure")
        .at(found.span(), "a number must stand here")
        .help("groups stand in `by`, conditions on them in `where`");
  }

  private static Diagnostic declaredTwice(DeclaredTwice found) {
    if (found.kind().equals("project")) {
      return Diagnostic.error("SV2005", "there is more than one `project`")
          .at(found.span(), "declared again here")
          .alsoAt(found.first(), "first declared here")
          .help("keep one, and move its settings there");
    }
    return Diagnostic.error("SV2005", found.kind() + " `" + found.name() + "` is already declared")
        .at(found.span(), "declared again here")
        .alsoAt(found.first(), "first declared here")
        .help("rename one of them, or remove it");
  }

  private static Diagnostic onlyCaseDiffers(OnlyCaseDiffers found) {
    String both = "`" + found.name() + "` and `" + found.other() + "`";
    return Diagnostic.error("SV2014", found.kind() + " " + both + " differ only by capital letters")
        .at(found.span(), "nobody could tell them apart")
        .alsoAt(found.first(), "first declared here")
        .help("rename one of them, or remove it");
  }

  private static Diagnostic circle(Circle found) {
    return Diagnostic.error("SV2006", "`" + found.ring().getFirst() + "` is made of itself")
        .at(found.span(), "this leads back to where it started")
        .note(Phrases.listed(found.ring(), ", ") + " use each other")
        .help("let one of them use columns or other names");
  }

  private static Diagnostic unused(Unused found) {
    return Diagnostic.warning("SV2008", found.kind() + " `" + found.name() + "` is not used")
        .at(found.span(), "nothing asks for it")
        .help("remove it");
  }

  private static Diagnostic unknownRole(UnknownRole found) {
    String start = "unknown join `" + found.name() + "`";
    Diagnostic said =
        Diagnostic.error("SV2011", start)
            .at(found.span(), "`" + found.model() + "` joins nothing under this name")
            .alsoAt(found.modelSpan(), "joins are declared in this model")
            .help(Phrases.meantOrKnown(found.name(), found.known()));
    return mended(said, found.span(), found.name(), found.known());
  }

  private static Diagnostic unknownParameter(
      Span span, String name, String report, List<String> known) {
    List<String> written = known.stream().map(each -> "$" + each).toList();
    String where =
        report.isEmpty()
            ? "models have no parameters"
            : "`" + report + "` declares no such parameter";
    return mended(
        Diagnostic.error("SV2009", "unknown parameter `$" + name + "`")
            .at(span, where)
            .help(Phrases.meantOrKnown("$" + name, written)),
        span,
        "$" + name,
        written);
  }

  private static Diagnostic mended(Diagnostic said, Span span, String name, List<String> known) {
    List<String> candidates = Suggestions.candidates(name, known);
    return candidates.isEmpty() ? said : said.edit(span, candidates.getFirst());
  }
}

package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.NamingProblem.Ambiguous;
import io.svodka.compiler.problem.NamingProblem.Circle;
import io.svodka.compiler.problem.NamingProblem.DeclaredTwice;
import io.svodka.compiler.problem.NamingProblem.DimensionAsMeasure;
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
      case UnknownMeasure(var span, var name, var known) ->
          mended(
              Diagnostic.error("SV2001", "unknown measure `" + name + "`")
                  .at(span, "no model and no report declares it")
                  .help(Phrases.meantOrKnown(name, known)),
              span,
              name,
              known);
      case UnknownColumn(var span, var name, var source, var sourceSpan, var known) ->
          mended(
              Diagnostic.error("SV2002", "unknown column `" + name + "`")
                  .at(span, "`" + source + "` has no column with this name")
                  .alsoAt(sourceSpan, "columns come from this source")
                  .help(Phrases.meantOrKnown(name, known)),
              span,
              name,
              known);
      case UnknownDimension(var span, var name, var known) ->
          mended(
              Diagnostic.error("SV2010", "unknown dimension `" + name + "`")
                  .at(span, "no model declares it")
                  .help(Phrases.meantOrKnown(name, known)),
              span,
              name,
              known);
      case UnknownRole found -> unknownRole(found);
      case UnknownFunction(var span, var name, var known) ->
          mended(
              Diagnostic.error("SV2012", "unknown function `" + name + "`")
                  .at(span, "there is no such function here")
                  .help(Phrases.meantOrKnown(name, known)),
              span,
              name,
              known);
      case UnknownParameter(var span, var name, var report, var known) ->
          unknownParameter(span, name, report, known);
      case UnknownThing(var span, var kind, var name, var known) ->
          mended(
              Diagnostic.error("SV2013", "unknown " + kind + " `" + name + "`")
                  .at(span, "nothing of this kind has this name")
                  .help(Phrases.meantOrKnown(name, known)),
              span,
              name,
              known);
      case Ambiguous(var span, var name, var kind, var candidates) -> {
        Diagnostic found =
            Diagnostic.error("SV2003", "`" + name + "` is a " + kind + " of several models")
                .at(span, "it is not clear which one is meant")
                .help("write " + Phrases.listed(candidates, " or "));
        for (String candidate : candidates) {
          found = found.edit(span, candidate);
        }
        yield found;
      }
      case DimensionAsMeasure(var span, var name) ->
          Diagnostic.error("SV2004", "`" + name + "` is a dimension, not a measure")
              .at(span, "a number must stand here")
              .help("`show` takes numbers, `by` takes groups: move it to `by`");
      case DeclaredTwice(var span, var kind, var name, var first) ->
          Diagnostic.error("SV2005", kind + " `" + name + "` is already declared")
              .at(span, "declared again here")
              .alsoAt(first, "first declared here")
              .help("rename one of them, or remove it");
      case Circle(var span, var ring) ->
          Diagnostic.error("SV2006", "`" + ring.getFirst() + "` is made of itself")
              .at(span, "this leads back to where it started")
              .note(Phrases.listed(ring, ", ") + " use each other")
              .help("let one of them use columns or other names");
      case Unused(var span, var kind, var name) ->
          Diagnostic.warning("SV2008", kind + " `" + name + "` is not used")
              .at(span, "nothing asks for it")
              .help("remove it");
    };
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
    String where = report.isEmpty() ? "models have no parameters" : "`" + report + "` has no such";
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

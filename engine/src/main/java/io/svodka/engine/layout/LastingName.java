package io.svodka.engine.layout;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a title is called from one period to the next: formulas of readers lead to sheets and
/// tables by their names. A period is called by the label of its parameter, and what a run brings
/// along is left out.
record LastingName(PackContext pack, TextWriter texts) {
  private static final String MARKS = "[\\s:;,.–—·|/-]";
  private static final String NOTHING = "\\(\\s*\\)|\\[\\s*]";

  /// Returns the name; that is the title where it tells nothing that changes.
  String of(TextPlan title) {
    String whole = texts.write(title, TextScope.TOTALS);
    if (title.parts().stream().noneMatch(this::changes)) {
      return whole;
    }
    String name = title.parts().stream().map(this::part).collect(Collectors.joining());
    String bare = name.replaceAll(NOTHING, "").replaceAll("^" + MARKS + "+|" + MARKS + "+$", "");
    return bare.isEmpty() ? whole : saidOnce(bare);
  }

  private boolean changes(Part part) {
    return switch (part) {
      case Part.Words _, Part.GroupValue _, Part.KeyAttribute _ -> false;
      case Part.PageNumber _, Part.PageCount _ -> false;
      case Part.Parameter(var name, _) -> isPeriod(name);
      case Part.Figure _, Part.RunFact _, Part.SourceFact _ -> true;
    };
  }

  private boolean isPeriod(String parameter) {
    return pack.results().parameter(parameter) instanceof ParameterValue.OfPeriod;
  }

  private String part(Part part) {
    if (part instanceof Part.Parameter(var name, _) && isPeriod(name)) {
      return label(name);
    }
    return changes(part) ? "" : texts.part(part, TextScope.TOTALS, TextWriter.Standing.ALONE);
  }

  private String label(String parameter) {
    return pack.report().parameters().stream()
        .filter(plan -> plan.name().equals(parameter))
        .map(ParameterPlan::label)
        .map(pack.words()::said)
        .findFirst()
        .orElse("");
  }

  /// "Week {$week}" is called "Week", not "Week Week".
  private static String saidOnce(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+", -1)) {
      if (words.isEmpty() || !words.getLast().equalsIgnoreCase(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }
}

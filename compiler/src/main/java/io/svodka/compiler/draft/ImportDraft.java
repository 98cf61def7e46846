package io.svodka.compiler.draft;

import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A first draft of a report of another tool: a source and a model for each of its queries, then
/// the report.
///
/// @param text one specification
/// @param left what it could not carry over, in the order of the file
public record ImportDraft(String name, String text, List<LeftOut> left) {
  public ImportDraft {
    left = List.copyOf(left);
  }

  /// @param outlines reads drafted models again
  static ImportDraft of(
      ForeignReport report,
      String connection,
      DraftWords words,
      Function<String, List<ModelOutline>> outlines) {
    List<LeftOut> left = new ArrayList<>(report.left());
    StringBuilder text = new StringBuilder();
    Map<String, ImportedModel> models = new LinkedHashMap<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Question question : report.questions()) {
      if (question.fields().isEmpty()) {
        continue;
      }
      ImportedRows rows = ImportedRows.of(report, question);
      TableFacts facts = rows.facts(modelName(report, rows, taken), connection);
      ModelDraft draft = new ModelDraft(facts, List.of(), words);
      String written = written(draft);
      text.append(asItWas(rows, left)).append(written).append('\n');
      models.put(
          question.name(),
          new ImportedModel(rows, facts, draft, outlines.apply(written).getFirst(), List.of()));
    }
    List<ModelOutline> all = models.values().stream().map(ImportedModel::outline).toList();
    models.replaceAll((_, model) -> model.among(all));
    ImportedSettings settings = new ImportedSettings(report, models, words, new ArrayList<>());
    left.addAll(settings.lost());
    ImportedReport imported = new ImportedReport(report, models, words, left);
    text.append(imported.text());
    left.sort(Comparator.comparingInt(LeftOut::line));
    return new ImportDraft(imported.name(), text.toString(), left);
  }

  private static String written(ModelDraft draft) {
    return String.join("\n", draft.draft().files().stream().map(Draft.NewFile::text).toList());
  }

  private static String modelName(ForeignReport report, ImportedRows rows, Set<String> taken) {
    String base =
        rows.sql()
            .table()
            .map(Drafting::modelName)
            .orElseGet(
                () ->
                    rows.question().name().equals("main")
                        ? DraftNames.identifier(report.name()) + "_data"
                        : DraftNames.identifier(rows.question().name()));
    String name = base;
    for (int i = 2; !taken.add(name) || name.equals(DraftNames.identifier(report.name())); i++) {
      name = base + (i == 2 ? "_data" : "_" + i);
    }
    return name;
  }

  /// SQL that had parameters is kept as it was: who goes on with the draft needs to see it.
  private static String asItWas(ImportedRows rows, List<LeftOut> left) {
    for (String lost : rows.sql().lost()) {
      left.add(
          new LeftOut(
              rows.question().line(),
              "its query depends on a parameter here: " + lost,
              "write it as `where` of the report; `null` stands there now, or nothing"));
    }
    boolean changed = !rows.sql().conditions().isEmpty() || !rows.sql().lost().isEmpty();
    if (!changed) {
      return "";
    }
    StringBuilder kept =
        new StringBuilder("-- The query as it was, at line " + rows.question().line() + ":\n");
    rows.question()
        .text()
        .strip()
        .lines()
        .forEach(each -> kept.append("--   ").append(each).append('\n'));
    return kept.toString();
  }
}

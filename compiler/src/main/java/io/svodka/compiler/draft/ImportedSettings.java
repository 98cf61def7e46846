package io.svodka.compiler.draft;

import io.svodka.compiler.draft.ForeignSql.Condition;
import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Setting;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The parameters of another report, and what they choose: from and to of the axis of time become a
/// period, others conditions.
final class ImportedSettings {
  private final ForeignReport report;
  private final Map<String, ImportedModel> models;
  private final DraftWords words;
  private final List<LeftOut> left;

  ImportedSettings(
      ForeignReport report,
      Map<String, ImportedModel> models,
      DraftWords words,
      List<LeftOut> left) {
    this.report = report;
    this.models = models;
    this.words = words;
    this.left = left;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean asked = asksForDays();
    boolean period = hasPeriod();
    if (period && !asked) {
      left.add(
          new LeftOut(
              report.questions().getFirst().line(),
              "takes rows of all days",
              "choose another `period`: by day, rows need one"));
    }
    Optional<String> start = start();
    if (period) {
      lines.add(
          "parameter period "
              + DraftNames.quoted(words.say("Period", "Период", "Zeitraum", "תקופה"))
              + ": period = "
              + start.orElse("last month"));
    }
    report.settings().forEach(setting -> setting(setting, start.isPresent(), lines));
    lines.add(period ? "during $period" : "during all time");
    return lines;
  }

  /// @param isOfPeriod whether the values of days are in the period
  private void setting(Setting setting, boolean isOfPeriod, List<String> lines) {
    List<Asked> uses =
        all().filter(each -> each.condition().parameter().equals(setting.name())).toList();
    List<Asked> said =
        uses.stream().filter(each -> canSay(each.model(), each.condition())).toList();
    boolean ofDays = uses.stream().anyMatch(each -> isOfTime(each.model(), each.condition()));
    if (!said.isEmpty()) {
      lines.add(declaration(setting, said.getFirst()));
    } else if (!isOfPeriod || !ofDays) {
      ImportedStart.lost(setting).ifPresent(left::add);
    }
    if (uses.isEmpty()) {
      left.add(
          new LeftOut(
              setting.line(),
              "the parameter " + setting.name() + " chooses nothing that is understood",
              "write `parameter` where the report needs one"));
    }
  }

  /// Returns what the period begins with, where every model that is asked for days says the same.
  private Optional<String> start() {
    List<Optional<String>> starts =
        models.values().stream().flatMap(model -> start(model).stream()).distinct().toList();
    return starts.size() == 1 ? starts.getFirst() : Optional.empty();
  }

  private List<Optional<String>> start(ImportedModel model) {
    List<Condition> days =
        model.rows().sql().conditions().stream().filter(each -> isOfTime(model, each)).toList();
    return days.isEmpty()
        ? List.of()
        : List.of(
            ImportedStart.period(days, report.settings(), model.type(days.getFirst().field())));
  }

  private boolean asksForDays() {
    return all().anyMatch(each -> isOfTime(each.model(), each.condition()));
  }

  private boolean hasPeriod() {
    return asksForDays() || showsDays();
  }

  private boolean showsDays() {
    return report.blocks().stream()
        .anyMatch(
            block ->
                switch (block) {
                  case Block.Table table ->
                      Stream.of(
                              table.groups().stream().map(Group::field),
                              table.across().stream(),
                              table.columns().stream().map(Column::field))
                          .flatMap(each -> each)
                          .anyMatch(field -> isTime(table.question(), field));
                  case Block.Chart chart ->
                      isTime(chart.question(), chart.category())
                          || isTime(chart.question(), chart.series());
                  case Block.Picture _, Block.Words _, Block.NewPage _ -> false;
                });
  }

  private boolean isTime(String question, String field) {
    ImportedModel model = models.get(question);
    return model != null && model.isTime(field);
  }

  private record Asked(ImportedModel model, Condition condition) {}

  private Stream<Asked> all() {
    return models.values().stream()
        .flatMap(
            model -> model.rows().sql().conditions().stream().map(each -> new Asked(model, each)));
  }

  private static boolean isOfTime(ImportedModel model, Condition condition) {
    return model.isTime(condition.field());
  }

  private boolean canSay(ImportedModel model, Condition condition) {
    return !isOfTime(model, condition)
        && model.path(condition.field()).isPresent()
        && setting(condition).isPresent();
  }

  private Optional<Setting> setting(Condition condition) {
    return report.settings().stream()
        .filter(each -> each.name().equals(condition.parameter()))
        .findFirst();
  }

  private String declaration(Setting setting, Asked asked) {
    String label = setting.label().isEmpty() ? DraftNames.label(setting.name()) : setting.label();
    String head = "parameter " + name(setting.name()) + " " + DraftNames.quoted(label) + ": ";
    String path = asked.model().path(asked.condition().field()).orElse("");
    ColumnType type = asked.model().type(asked.condition().field());
    boolean many = asked.condition().operator().equals("in");
    Optional<String> start = many ? Optional.empty() : ImportedStart.of(setting, type);
    if (start.isEmpty()) {
      ImportedStart.lost(setting).ifPresent(left::add);
    }
    return head
        + (many ? "many of " + qualified(asked.model(), path) : type(type))
        + start.map(each -> " = " + each).orElse("");
  }

  private static String qualified(ImportedModel model, String path) {
    String prefix = DraftNames.name(model.outline().name()) + ".";
    return path.startsWith(prefix) ? path : prefix + path;
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case ColumnType.Whole _ -> "integer";
      case ColumnType.Decimal _, ColumnType.Floating _ -> "decimal";
      case ColumnType.Truth _ -> "boolean";
      case ColumnType.Day _, ColumnType.Moment _ -> "date";
      case ColumnType.Text _, ColumnType.Time _ -> "text";
    };
  }

  private static String name(String parameter) {
    return DraftNames.name(DraftNames.identifier(parameter));
  }

  /// Returns which rows of a model a query takes.
  List<String> conditions(ImportedModel model) {
    List<String> said = new ArrayList<>();
    for (Condition each : model.rows().sql().conditions()) {
      if (canSay(model, each)) {
        said.add(
            model.path(each.field()).orElse("")
                + " "
                + each.operator()
                + " $"
                + DraftNames.identifier(each.parameter()));
      }
    }
    List<String> lines = new ArrayList<>();
    if (hasPeriod() && !model.isDated()) {
      lines.add("during all time");
    }
    if (!said.isEmpty()) {
      lines.add("where " + String.join(" and ", said));
    }
    return lines;
  }

  /// Returns the conditions that the report cannot say, for somebody to write.
  List<LeftOut> lost() {
    return all()
        .filter(each -> !canSay(each.model(), each.condition()))
        .filter(each -> !isOfTime(each.model(), each.condition()))
        .map(each -> lost(each.model(), each.condition()))
        .toList();
  }

  private static LeftOut lost(ImportedModel model, Condition condition) {
    return new LeftOut(
        model.rows().question().line(),
        "chooses rows by %s %s the parameter %s"
            .formatted(condition.field(), condition.operator(), condition.parameter()),
        "write it as `where`, or `having` where it is about a sum");
  }
}

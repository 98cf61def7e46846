package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.LOOKS;
import static io.svodka.compiler.review.Consequence.NOTHING;
import static io.svodka.compiler.review.Consequence.NUMBERS;
import static io.svodka.compiler.review.Consequence.RECEIVED;

import io.svodka.compiler.resolve.ColumnTypes;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.Setting;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The normal form of a report.
final class ReportFacts {
  private final ReportPlan report;
  private final Naming naming;
  private final List<Fact> facts = new ArrayList<>();

  ReportFacts(ReportPlan report, Naming naming) {
    this.naming = naming;
    this.report = report;
  }

  List<Fact> of() {
    add(LOOKS, "report", "title", report.name().title());
    add(NOTHING, "report", "description", report.name().description());
    add(NOTHING, "report", "owner", report.name().owner());
    add(NUMBERS, "report", "period", PeriodWords.of(report.period()));
    String formats =
        report.formats().stream().map(RowText::word).sorted().collect(Collectors.joining(", "));
    add(RECEIVED, "report", "formats", formats);
    report.parameters().forEach(this::parameter);
    report.queries().forEach(query -> facts.addAll(new QueryFacts(report, query, naming).of()));
    facts.addAll(new LayoutFacts(report, naming).of());
    burst();
    return facts;
  }

  private void add(Consequence consequence, String subject, String aspect, String value) {
    facts.add(new Fact(consequence, subject, aspect, value));
  }

  private void parameter(ParameterPlan parameter) {
    String subject = "parameter $" + parameter.name();
    add(LOOKS, subject, "label", parameter.label());
    add(NUMBERS, subject, "values", kind(parameter.kind()));
    add(NUMBERS, subject, "initial value", setting(parameter.initial()));
  }

  private static String kind(ParameterPlan.Kind kind) {
    return switch (kind) {
      case ParameterPlan.Kind.OfPeriod() -> "a period";
      case ParameterPlan.Kind.Scalar(var type) -> ColumnTypes.named(type);
      case ParameterPlan.Kind.OneOf(var choices) ->
          "one of " + choices.stream().map(RowText::value).collect(Collectors.joining(", "));
      case ParameterPlan.Kind.OneOfValues(var values) -> "one of " + RowText.of(values);
      case ParameterPlan.Kind.ManyOfValues(var values) -> "many of " + RowText.of(values);
    };
  }

  static String setting(ParameterPlan.Setting setting) {
    return switch (setting) {
      case ParameterPlan.Setting.Required() -> "must be said";
      case ParameterPlan.Setting.ToPeriod(var period) -> PeriodWords.of(period);
      case ParameterPlan.Setting.ToValue(var value) -> RowText.value(value);
      case ParameterPlan.Setting.ToValues(var values) ->
          values.stream().map(RowText::value).collect(Collectors.joining(", "));
      case ParameterPlan.Setting.ToAll() -> "all";
    };
  }

  private void burst() {
    TextParts texts = new TextParts(report, naming);
    switch (report.burst()) {
      case BurstPlan.Once(var fileName) -> {
        add(RECEIVED, "burst", "key", "none: one document");
        add(RECEIVED, "burst", "file name", texts.of(fileName));
      }
      case BurstPlan.ByKey(var key, var sieve, var fileName) -> {
        recipients(key, sieve);
        add(RECEIVED, "burst", "file name", texts.of(fileName));
        settings(key);
      }
    }
  }

  private void recipients(BurstPlan.KeyPlan key, BurstPlan.Sieve sieve) {
    add(RECEIVED, "burst", "key", key.model() + " by " + RowText.of(key.key()));
    add(RECEIVED, "burst", "rows of keys", key.source());
    FactPlan.JoinPlan.all(key.joins())
        .forEach(
            join ->
                facts.add(
                    Fact.shared(
                        RECEIVED,
                        "burst",
                        "join " + join.alias(),
                        join.source() + " on " + RowText.of(join.on()))));
    add(RECEIVED, "burst", "only where", RowText.joined(key.filters(), " and "));
    add(
        RECEIVED,
        "burst",
        "skip when",
        sieve.skip().stream().map(this::condition).collect(Collectors.joining(" or ")));
    add(
        RECEIVED,
        "burst",
        "hold when",
        sieve.hold().stream()
            .map(hold -> condition(hold.when()))
            .collect(Collectors.joining(" or ")));
  }

  private void settings(BurstPlan.KeyPlan key) {
    key.attributes()
        .forEach(
            each ->
                facts.add(
                    Fact.shared(
                        RECEIVED, "burst", "attribute " + each.name(), RowText.of(each.value()))));
    for (Setting setting : Setting.values()) {
      Formula said = key.settings().get(setting);
      add(
          consequence(setting),
          "burst",
          RowText.word(setting),
          said == null ? "" : condition(said));
    }
  }

  private static Consequence consequence(Setting setting) {
    return switch (setting) {
      case LOCALE -> LOOKS;
      case TIMEZONE, CURRENCY -> NUMBERS;
      case FORMATS, PASSWORD -> RECEIVED;
    };
  }

  private String condition(Formula formula) {
    List<QueryPlan> queries = report.queries();
    return queries.isEmpty() ? "" : new FormulaText(report, queries.getFirst(), naming).of(formula);
  }
}

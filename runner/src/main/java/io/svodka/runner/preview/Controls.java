package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import io.svodka.runner.PlainText;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The choices above the page: report, partner, day and parameters. What a parameter is when nobody
/// chooses stands in its field.
final class Controls {
  private static final int PERIODS = 24;
  private static final Said ALL = new Said("all", "все");

  private final Shown shown;
  private final Language language;
  private final Html html = new Html();

  Controls(Shown shown, Language language) {
    this.shown = shown;
    this.language = language;
  }

  String markup() {
    ReportPlan report = shown.report();
    select(PageWords.REPORT.in(language), "report");
    shown
        .project()
        .reports()
        .forEach(
            each ->
                option(
                    each.name().name(),
                    each.name().title(),
                    each.name().name().equals(report.name().name())));
    html.raw("</select></label>");
    if (!shown.keys().isEmpty()) {
      select(PageWords.FOR.in(language), "key");
      String own = PlainText.of(shown.data().key());
      shown.keys().forEach(each -> option(each.key(), each.name(), each.key().equals(own)));
      html.raw("</select></label>");
    }
    html.raw("<label>")
        .say(PageWords.AS_OF.in(language))
        .raw("<input type=\"date\" name=\"as_of\" value=\"" + shown.asOf() + "\"></label>");
    report.parameters().forEach(this::parameter);
    html.raw(RowFiles.formats(shown).isEmpty() ? "" : "<i data-rows hidden></i>");
    return html.toString();
  }

  private void select(String label, String name) {
    html.raw("<label>").say(label).raw("<select name=\"").say(name).raw("\">");
  }

  private void option(String value, String words, boolean chosen) {
    html.raw("<option value=\"")
        .say(value)
        .raw(chosen ? "\" selected>" : "\">")
        .say(words)
        .raw("</option>");
  }

  private void parameter(ParameterPlan parameter) {
    switch (parameter.kind()) {
      case ParameterPlan.Kind.OfPeriod() -> period(parameter);
      case ParameterPlan.Kind.Scalar(ColumnType.Truth _) ->
          choices(parameter, List.of(Value.of(true), Value.of(false)));
      case ParameterPlan.Kind.Scalar(ColumnType.Day _) -> field(parameter, "type=\"date\" value");
      case ParameterPlan.Kind.OneOf(var values) -> choices(parameter, values);
      case ParameterPlan.Kind.Scalar _,
          ParameterPlan.Kind.OneOfValues _,
          ParameterPlan.Kind.ManyOfValues _ ->
          field(parameter, "placeholder");
    }
  }

  private void choices(ParameterPlan parameter, List<Value> values) {
    select(parameter.label(), "set." + parameter.name());
    values.stream()
        .map(PlainText::of)
        .forEach(each -> option(each, each, each.equals(said(parameter))));
    html.raw("</select></label>");
  }

  private void field(ParameterPlan parameter, String place) {
    html.raw("<label>").say(parameter.label()).raw("<input name=\"set.").say(parameter.name());
    html.raw("\" " + place + "=\"").say(said(parameter)).raw("\"></label>");
  }

  /// A period is written, or chosen of the ones before it.
  private void period(ParameterPlan parameter) {
    html.raw("<label>").say(parameter.label()).raw("<input name=\"set.").say(parameter.name());
    html.raw("\" placeholder=\"").say(said(parameter));
    html.raw("\" autocomplete=\"off\" list=\"periods.").say(parameter.name()).raw("\"></label>");
    html.raw("<datalist id=\"periods.").say(parameter.name()).raw("\">");
    earlier(latest(parameter)).forEach(each -> option(figures(each), words(each), false));
    html.raw("</datalist>");
  }

  /// Returns the period that the report takes by itself, so that one can come back to it.
  private Stream<Period> latest(ParameterPlan parameter) {
    return switch (parameter.initial()) {
      case ParameterPlan.Setting.ToPeriod(var rule) ->
          Stream.of(Calendar.of(settings()).resolve(rule, shown.asOf(), Map.of()));
      case ParameterPlan.Setting.Required _,
          ParameterPlan.Setting.ToValue _,
          ParameterPlan.Setting.ToValues _,
          ParameterPlan.Setting.ToAll _ ->
          Stream.of(value(parameter))
              .filter(ParameterValue.OfPeriod.class::isInstance)
              .map(ParameterValue.OfPeriod.class::cast)
              .map(ParameterValue.OfPeriod::period);
    };
  }

  private List<Period> earlier(Stream<Period> latest) {
    Calendar calendar = Calendar.of(settings());
    return latest
        .flatMap(period -> Stream.iterate(period, each -> before(calendar, each)).limit(PERIODS))
        .filter(each -> isWritten(calendar, each))
        .toList();
  }

  private Period before(Calendar calendar, Period period) {
    return calendar.compare(
        period, new ComparisonPlan.Rule.PreviousPeriod(), shown.asOf(), Map.of());
  }

  /// Some periods have figures that cannot be written as a parameter, such as those of fiscal
  /// years.
  private boolean isWritten(Calendar calendar, Period period) {
    try {
      return calendar.parse(figures(period)).equals(period);
    } catch (DateTimeException | IllegalArgumentException notWritten) {
      return false;
    }
  }

  private ParameterValue value(ParameterPlan parameter) {
    return shown.values().parameters().getOrDefault(parameter.name(), new ParameterValue.All());
  }

  /// Returns what a parameter is now.
  private String said(ParameterPlan parameter) {
    return switch (value(parameter)) {
      case ParameterValue.OfPeriod(var period) -> figures(period);
      case ParameterValue.OfValue(var value) -> PlainText.of(value);
      case ParameterValue.OfValues(var values) ->
          values.stream().map(PlainText::of).collect(Collectors.joining(","));
      case ParameterValue.All _ -> ALL.in(language);
    };
  }

  private String figures(Period period) {
    return text().figures(period);
  }

  private String words(Period period) {
    return text().show(period, GrammaticalCase.NOMINATIVE);
  }

  private PeriodText text() {
    return new PeriodText(Languages.of(settings().language()), settings().calendar());
  }

  private ProjectSettings settings() {
    return shown.project().settings();
  }
}

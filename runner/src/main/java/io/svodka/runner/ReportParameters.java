package io.svodka.runner;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ParameterPlan.Kind;
import io.svodka.model.plan.ParameterPlan.Setting;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every parameter of a report its value: what the caller says, else what the delivery sets,
/// else its own setting.
public final class ReportParameters {
  private static final String ALL = "all";

  private final Calendar calendar;

  public ReportParameters(Calendar calendar) {
    this.calendar = calendar;
  }

  /// Returns the values that the caller says or the report itself sets.
  ///
  /// @throws RunFailure.Setup when a parameter is unknown, has no value or a wrong one
  public RunValues read(ReportPlan report, LocalDate asOf, Map<String, String> given) {
    return read(report, asOf, given, List.of());
  }

  /// Returns the values that are set, or that the report itself sets.
  ///
  /// @throws RunFailure.Setup when a parameter has no value
  public RunValues set(ReportPlan report, LocalDate asOf, List<ParameterSetting> settings) {
    return read(report, asOf, Map.of(), settings);
  }

  RunValues read(
      ReportPlan report,
      LocalDate asOf,
      Map<String, String> given,
      List<ParameterSetting> settings) {
    refuseUnknown(report, given);
    Map<String, ParameterValue> values = new HashMap<>();
    for (ParameterPlan parameter : report.parameters()) {
      String text = given.get(parameter.name());
      values.put(
          parameter.name(),
          text != null
              ? written(parameter, text)
              : set(parameter, setting(parameter, settings), asOf));
    }
    return new RunValues(asOf, values);
  }

  private static void refuseUnknown(ReportPlan report, Map<String, String> given) {
    List<String> known = report.parameters().stream().map(ParameterPlan::name).toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new RunFailure.Setup(
            "SV9421",
            "report " + report.name().name() + " has no parameter `" + name + "`",
            known.isEmpty() ? "it has none" : "it has: " + String.join(", ", known),
            null);
      }
    }
  }

  private static Setting setting(ParameterPlan parameter, List<ParameterSetting> settings) {
    return settings.stream()
        .filter(each -> each.parameter().equals(parameter.name()))
        .map(ParameterSetting::setting)
        .findFirst()
        .orElse(parameter.initial());
  }

  private ParameterValue set(ParameterPlan parameter, Setting setting, LocalDate asOf) {
    return switch (setting) {
      case Setting.ToPeriod(var rule) ->
          new ParameterValue.OfPeriod(calendar.resolve(rule, asOf, Map.of()));
      case Setting.ToValue(var value) -> new ParameterValue.OfValue(value);
      case Setting.ToValues(var values) -> new ParameterValue.OfValues(values);
      case Setting.ToAll _ -> new ParameterValue.All();
      case Setting.Required _ ->
          throw new RunFailure.Setup(
              "SV9422",
              "parameter `$" + parameter.name() + "` has no value",
              "set it with `--set " + parameter.name() + "=…`",
              null);
    };
  }

  /// Returns the value that a text means for a parameter.
  ParameterValue written(ParameterPlan parameter, String text) {
    try {
      return switch (parameter.kind()) {
        case Kind.OfPeriod _ -> new ParameterValue.OfPeriod(calendar.parse(text));
        case Kind.Scalar(var type) -> new ParameterValue.OfValue(scalar(type, text));
        case Kind.OneOf(var choices) -> new ParameterValue.OfValue(choice(choices, text));
        case Kind.OneOfValues(var values) -> one(values, text);
        case Kind.ManyOfValues(var values) -> several(values, text);
      };
    } catch (IllegalArgumentException | DateTimeException | RunFailure.Query e) {
      throw new RunFailure.Setup(
          "SV9423",
          "`" + text + "` is not a value of parameter `" + parameter.name() + "`",
          expected(parameter.kind()),
          e);
    }
  }

  private static ParameterValue one(ValuesPlan values, String text) {
    return text.equals(ALL)
        ? new ParameterValue.All()
        : new ParameterValue.OfValue(scalar(values.value().type(), text));
  }

  private static ParameterValue several(ValuesPlan values, String text) {
    if (text.equals(ALL)) {
      return new ParameterValue.All();
    }
    List<Value> chosen = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      chosen.add(scalar(values.value().type(), part.strip()));
    }
    return new ParameterValue.OfValues(chosen);
  }

  private static Value scalar(ColumnType type, String text) {
    return switch (type) {
      case ColumnType.Text _, ColumnType.Time _ -> Value.of(text);
      case ColumnType.Moment _ -> new Value.Moment(LocalDateTime.parse(text.replace(' ', 'T')));
      case ColumnType.Whole _ -> Value.of(new BigDecimal(new BigInteger(text)));
      case ColumnType.Decimal _, ColumnType.Floating _ -> Value.of(new BigDecimal(text));
      case ColumnType.Truth _ -> truth(text);
      case ColumnType.Day _ -> Value.of(LocalDate.parse(text));
    };
  }

  private static Value truth(String text) {
    return switch (text) {
      case "true" -> Value.of(true);
      case "false" -> Value.of(false);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Value choice(List<Value> choices, String text) {
    return choices.stream()
        .filter(choice -> text.equals(PlainText.of(choice)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static String expected(Kind kind) {
    return switch (kind) {
      case Kind.OfPeriod _ ->
          "write a period in figures, such as 2026-10, 2026-Q3, 2026-W05, 2026 or 2026-10-31";
      case Kind.Scalar(var type) -> expected(type);
      case Kind.OneOf(var choices) ->
          "choose one of: " + String.join(", ", choices.stream().map(PlainText::of).toList());
      case Kind.OneOfValues(var values) -> expected(values.value().type()) + ", or all";
      case Kind.ManyOfValues(var values) ->
          expected(values.value().type()) + ", several with commas between them, or all";
    };
  }

  private static String expected(ColumnType type) {
    return switch (type) {
      case ColumnType.Text _ -> "write a text";
      case ColumnType.Whole _ -> "write a whole number without spaces, such as 1000";
      case ColumnType.Decimal _, ColumnType.Floating _ ->
          "write a number with a point and without spaces, such as 1000.5";
      case ColumnType.Truth _ -> "write true or false";
      case ColumnType.Day _ -> "write a day, such as 2026-10-31";
      case ColumnType.Moment _ -> "write a day and a time, such as 2026-10-31T09:30";
      case ColumnType.Time _ -> "write a time, such as 09:30";
    };
  }
}

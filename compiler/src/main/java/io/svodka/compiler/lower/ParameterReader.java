package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.ValueKind;
import io.svodka.compiler.resolve.ColumnTypes;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.ParameterType;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.Setting;
import io.svodka.compiler.type.Constants;
import io.svodka.compiler.type.Parameter;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Periods;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the parameters of a report and what they are set to.
final class ParameterReader {
  private final Findings findings;
  private final ValuesReader values;
  private final Parameters none;
  private final CalendarRules calendar;

  ParameterReader(Findings findings, ResolvedProject project) {
    this.findings = findings;
    this.values = new ValuesReader(findings, project);
    this.calendar = project.settings().calendar();
    this.none = Parameters.none(findings, project.settings().calendar());
  }

  Parameters read(Declaration.Report report) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (ReportItem item : report.items()) {
      if (item instanceof ReportItem.Parameter declared) {
        Parameter read = parameter(declared);
        Parameter first = parameters.putIfAbsent(read.plan().name(), read);
        if (first != null) {
          findings.add(
              new NamingProblem.DeclaredTwice(
                  declared.name().span(), Thing.PARAMETER, read.plan().name(), first.span()));
        }
      }
    }
    return new Parameters(findings, report.name().text(), parameters, calendar);
  }

  private Parameter parameter(ReportItem.Parameter declared) {
    Kind kind = kind(declared.type());
    String name = declared.name().text();
    String label =
        switch (declared.label()) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> name;
        };
    ParameterPlan plan =
        new ParameterPlan(
            name, label, kind.plan(), setting(declared.initial(), kind.plan(), kind.type()));
    PeriodExpr period =
        declared.initial() instanceof Setting.OfPeriod(var usual, _)
            ? usual
            : new PeriodExpr.Invalid(declared.span());
    return new Parameter(plan, kind.type(), period, declared.name().span());
  }

  private record Kind(ParameterPlan.Kind plan, Type type) {}

  private Kind kind(ParameterType type) {
    return switch (type) {
      case ParameterType.OneOf(var values, _) -> choices(values);
      case ParameterType.OneOfValues(var path, _) ->
          ofData(path, ParameterPlan.Kind.OneOfValues::new);
      case ParameterType.ManyOfValues(var path, _) ->
          ofData(path, ParameterPlan.Kind.ManyOfValues::new);
      case ParameterType.Invalid _ ->
          new Kind(new ParameterPlan.Kind.Scalar(ColumnType.TEXT), Type.UNKNOWN);
      case ParameterType.Typed(var ref, _) -> {
        if (ref.name().text().equals("period")) {
          yield new Kind(new ParameterPlan.Kind.OfPeriod(), Type.PERIOD);
        }
        Optional<ColumnType> column = ColumnTypes.read(ref, findings);
        yield new Kind(
            new ParameterPlan.Kind.Scalar(column.orElse(ColumnType.TEXT)),
            column.map(Row::typeOf).orElse(Type.UNKNOWN));
      }
    };
  }

  private Kind choices(List<Literal> literals) {
    List<Value> values = new ArrayList<>();
    Type type = Type.UNKNOWN;
    for (Literal literal : literals) {
      Constants.Constant constant = Constants.of(literal);
      values.add(constant.value());
      type = constant.type() instanceof Type.Numeric ? Type.number(Unit.PLAIN) : constant.type();
    }
    return new Kind(new ParameterPlan.Kind.OneOf(values), type);
  }

  private Kind ofData(Path path, Function<ValuesPlan, ParameterPlan.Kind> kind) {
    return values
        .find(path)
        .map(
            dimension ->
                new Kind(kind.apply(values.plan(dimension, List.of())), dimension.row().type()))
        .orElseGet(() -> new Kind(new ParameterPlan.Kind.Scalar(ColumnType.TEXT), Type.UNKNOWN));
  }

  /// Returns what a parameter is set to; a value that does not fit is reported.
  ParameterPlan.Setting setting(Setting setting, ParameterPlan.Kind kind, Type type) {
    return switch (setting) {
      case Setting.Absent _ ->
          isOfData(kind) ? new ParameterPlan.Setting.ToAll() : new ParameterPlan.Setting.Required();
      case Setting.OfPeriod(var period, var span) -> {
        if (!(type instanceof Type.Calendar) && !(type instanceof Type.Unknown)) {
          findings.add(
              new DeliveryProblem.SettingUnfit(span, ValueKind.Simple.PERIOD, Types.named(type)));
        }
        yield new ParameterPlan.Setting.ToPeriod(new Periods(findings, none).read(period));
      }
      case Setting.OfValue(var expr, var span) -> value(expr, span, kind, type);
    };
  }

  private ParameterPlan.Setting value(Expr expr, Span span, ParameterPlan.Kind kind, Type type) {
    if (type instanceof Type.Unknown || expr instanceof Expr.Invalid) {
      return new ParameterPlan.Setting.Required();
    }
    if (isOfData(kind) && isAll(expr)) {
      return new ParameterPlan.Setting.ToAll();
    }
    Optional<Constants.Constant> constant = constant(expr);
    if (constant.isEmpty()) {
      findings.add(
          new DeliveryProblem.SettingUnfit(span, ValueKind.Simple.EXPRESSION, Types.named(type)));
      return new ParameterPlan.Setting.Required();
    }
    Value value = constant.get().value();
    boolean period = type instanceof Type.Calendar;
    if (period && expr instanceof Expr.Constant(var literal, var at)) {
      return new ParameterPlan.Setting.ToPeriod(
          new Periods(findings, none).read(new PeriodExpr.Fixed(literal, at)));
    }
    boolean number = type instanceof Type.Numeric && constant.get().type() instanceof Type.Numeric;
    boolean offered =
        !(kind instanceof ParameterPlan.Kind.OneOf(var choices)) || choices.contains(value);
    boolean fits = number || constant.get().type().equals(type);
    if (!fits || !offered) {
      findings.add(
          new DeliveryProblem.SettingUnfit(
              span,
              Types.named(constant.get().type()),
              offered ? Types.named(type) : ValueKind.Simple.LISTED));
    }
    return kind instanceof ParameterPlan.Kind.ManyOfValues
        ? new ParameterPlan.Setting.ToValues(List.of(value))
        : new ParameterPlan.Setting.ToValue(value);
  }

  private static boolean isOfData(ParameterPlan.Kind kind) {
    return switch (kind) {
      case ParameterPlan.Kind.OneOfValues _, ParameterPlan.Kind.ManyOfValues _ -> true;
      case ParameterPlan.Kind.OfPeriod _, ParameterPlan.Kind.Scalar _, ParameterPlan.Kind.OneOf _ ->
          false;
    };
  }

  private static boolean isAll(Expr expr) {
    return expr instanceof Expr.Reference(var path, _) && path.dotted().equals("all");
  }

  private static Optional<Constants.Constant> constant(Expr expr) {
    if (expr instanceof Expr.Constant(var literal, _)) {
      return Optional.of(Constants.of(literal));
    }
    if (expr instanceof Expr.Negated(Expr.Constant(var literal, _), _)
        && Constants.of(literal).value() instanceof Value.Decimal(var number)) {
      Constants.Constant positive = Constants.of(literal);
      return Optional.of(
          new Constants.Constant(Value.of(number.negate()), positive.type(), positive.column()));
    }
    return Optional.empty();
  }
}

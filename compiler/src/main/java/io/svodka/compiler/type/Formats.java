package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.PeriodProblem.BadDatePattern;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.FormatArgument;
import io.svodka.compiler.syntax.FormatSpec;
import io.svodka.compiler.syntax.Path;
import io.svodka.model.origin.Span;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Unit;
import io.svodka.model.value.ValueFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads formats and checks that they fit the unit of what they show.
public final class Formats {
  /// A `Y` outside of quotes.
  private static final Pattern WEEK_YEAR = Pattern.compile("(?:[^'Y]|'[^']*')*Y.*");

  private final Findings findings;
  private final Unit usual;
  private final CurrencyNames names;

  /// @param currency the project's, for `money` without one
  public Formats(Findings findings, String currency) {
    this(findings, new Unit.Money(currency), new CurrencyNames.Nowhere(findings));
  }

  private Formats(Findings findings, Unit usual, CurrencyNames names) {
    this.findings = findings;
    this.usual = usual;
    this.names = names;
  }

  /// Returns the formats where `money` may name a dimension.
  public Formats naming(CurrencyNames other) {
    return new Formats(findings, usual, other);
  }

  /// Returns the formats where `money` alone means another unit.
  public Formats usually(Unit money) {
    return new Formats(findings, money, names);
  }

  /// A format and the unit that it gives to a number without one.
  public record Shown(ValueFormat format, Unit unit) {}

  /// Returns how a value of this type is shown when nobody says.
  public static ValueFormat usual(Type type) {
    return switch (type) {
      case Type.Numeric(var unit, _) -> usual(unit);
      case Type.Truth _ -> new ValueFormat.Truth();
      case Type.Day _ -> new ValueFormat.Day();
      case Type.Moment _ -> new ValueFormat.Moment();
      case Type.Text _, Type.Clock _, Type.Calendar _, Type.Nothing _, Type.Unknown _ ->
          ValueFormat.TEXT;
    };
  }

  /// Returns how a number of this unit is shown when nobody says.
  public static ValueFormat usual(Unit unit) {
    return switch (unit) {
      case Unit.Count _ -> ValueFormat.WHOLE;
      case Unit.Money _, Unit.LocalMoney _, Unit.UsualMoney _ ->
          new ValueFormat.Money(
              code(unit),
              Currencies.decimals(code(unit)),
              ValueFormat.Scale.ONES,
              ValueFormat.Coins.OF_CURRENCY);
      case Unit.Percent _ -> new ValueFormat.Percent(1);
      case Unit.Points _ -> new ValueFormat.Points(1);
      case Unit.Duration(var counted) -> new ValueFormat.Duration(counted);
      case Unit.Plain _ -> new ValueFormat.Plain(2);
    };
  }

  /// Returns the figure shown by `spec`; a misfit is reported and changes nothing.
  public Figure show(Figure figure, FormatSpec spec, String name) {
    return switch (figure.type()) {
      case Type.Numeric(var unit, _) -> figure.shownAs(ofNumber(spec, unit, figure.format(), name));
      case Type.Unknown _ -> figure;
      case Type.Text _, Type.Truth _, Type.Day _, Type.Moment _, Type.Clock _ ->
          new Figure(
              figure.formula(), figure.type(), ofOther(spec, figure.type(), name), figure.good());
      case Type.Calendar _, Type.Nothing _ -> figure;
    };
  }

  /// Returns how a dimension's values are shown.
  public ValueFormat ofDimension(FormatSpec spec, Type type, String name) {
    return switch (type) {
      case Type.Numeric(var unit, _) -> ofNumber(spec, unit, usual(unit), name).format();
      case Type.Unknown _ -> usual(type);
      case Type.Text _,
          Type.Truth _,
          Type.Day _,
          Type.Moment _,
          Type.Clock _,
          Type.Calendar _,
          Type.Nothing _ ->
          ofOther(spec, type, name);
    };
  }

  /// Returns how numbers are shown by `spec` and the unit they have then.
  public Shown ofNumber(FormatSpec spec, Unit found, ValueFormat before, String name) {
    Shown shown =
        switch (spec.name().text().toLowerCase(Locale.ROOT)) {
          case "money" -> money(spec, found);
          case "percent" -> new Shown(percent(spec), Unit.PERCENT);
          case "points" -> new Shown(new ValueFormat.Points(decimals(spec, 0, 1)), Unit.POINTS);
          case "number" -> new Shown(new ValueFormat.Plain(decimals(spec, 0, 2)), found);
          case "integer" -> new Shown(ValueFormat.WHOLE, found);
          case "duration" -> duration(spec, found, before);
          case "date", "text" -> misfit(spec, found, before, name);
          default -> unknown(spec, found, before);
        };
    return fits(found, shown.unit()) ? shown : misfit(spec, found, before, name);
  }

  private ValueFormat ofOther(FormatSpec spec, Type type, String name) {
    String word = spec.name().text().toLowerCase(Locale.ROOT);
    boolean fits =
        switch (type) {
          case Type.Day _, Type.Moment _ -> word.equals("date");
          case Type.Text _, Type.Truth _, Type.Clock _, Type.Calendar _, Type.Nothing _ ->
              word.equals("text");
          case Type.Numeric _, Type.Unknown _ -> true;
        };
    if (!fits) {
      findings.add(new LayoutProblem.FormatUnfit(spec.span(), word, name, Types.named(type)));
    }
    return fits && word.equals("date") ? date(spec, type) : usual(type);
  }

  private ValueFormat date(FormatSpec spec, Type type) {
    if (spec.arguments().isEmpty()) {
      return usual(type);
    }
    return switch (spec.arguments().getFirst()) {
      case FormatArgument.OfText(var pattern, var span) -> pattern(pattern, span, type);
      case FormatArgument.OfPath(var path, _) when path.dotted().equals("short") -> usual(type);
      case FormatArgument.OfPath(var path, var span) -> {
        findings.add(
            new LayoutProblem.UnknownWord(span, Thing.FORMAT, path.dotted(), List.of("short")));
        yield usual(type);
      }
      case FormatArgument.OfNumber(var number, var span) -> {
        findings.add(
            new BadDatePattern(span, number.toPlainString(), BadDatePattern.Reason.NO_TEXT));
        yield usual(type);
      }
    };
  }

  /// A pattern is tried out, so that it cannot fail in the middle of a run.
  private ValueFormat pattern(String pattern, Span span, Type type) {
    if (WEEK_YEAR.matcher(pattern).matches()) {
      findings.add(new BadDatePattern(span, pattern, BadDatePattern.Reason.WEEK_YEAR));
      return usual(type);
    }
    LocalDateTime sample = LocalDateTime.of(2026, 2, 1, 10, 30);
    try {
      var _ =
          DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
              .format(type instanceof Type.Day ? sample.toLocalDate() : sample);
      return new ValueFormat.DayPattern(pattern);
    } catch (IllegalArgumentException e) {
      findings.add(new BadDatePattern(span, pattern, BadDatePattern.Reason.LETTERS));
    } catch (DateTimeException e) {
      BadDatePattern.Reason reason =
          type instanceof Type.Day ? BadDatePattern.Reason.NO_HOURS : BadDatePattern.Reason.NO_ZONE;
      findings.add(new BadDatePattern(span, pattern, reason));
    }
    return usual(type);
  }

  private Shown money(FormatSpec spec, Unit found) {
    boolean names = namesCurrency(spec);
    Unit unit = Units.isMoney(found) ? found : usual;
    if (argument(spec, 0) instanceof FormatArgument.OfPath(var path, _)) {
      unit = named(path).orElse(unit);
    }
    int place = names ? 1 : 0;
    return new Shown(
        new ValueFormat.Money(
            code(unit),
            decimals(spec, place, Currencies.decimals(code(unit))),
            scale(spec, place + 1),
            argument(spec, place) instanceof FormatArgument.OfNumber
                ? ValueFormat.Coins.AS_WRITTEN
                : ValueFormat.Coins.OF_CURRENCY),
        unit);
  }

  private ValueFormat percent(FormatSpec spec) {
    int place = argument(spec, 0) instanceof FormatArgument.OfPath ? 0 : 1;
    return new ValueFormat.Percent(place == 0 ? 1 : decimals(spec, 0, 1), ends(spec, place));
  }

  private ValueFormat.Ends ends(FormatSpec spec, int place) {
    if (!(argument(spec, place) instanceof FormatArgument.OfPath(var path, var span))) {
      return ValueFormat.Ends.ROUNDED;
    }
    if (!path.dotted().equals("strict")) {
      findings.add(
          new LayoutProblem.UnknownWord(span, Thing.FORMAT, path.dotted(), List.of("strict")));
    }
    return ValueFormat.Ends.STRICT;
  }

  /// Returns whether a format says in which currency money is shown.
  public static boolean namesCurrency(FormatSpec spec) {
    return argument(spec, 0) instanceof FormatArgument.OfPath;
  }

  private Optional<Unit> named(Path path) {
    if (path.names().size() == 1 && Currencies.isKnown(path.dotted())) {
      return Optional.of(new Unit.Money(path.dotted()));
    }
    return names.dimension(path).map(Unit.LocalMoney::new);
  }

  private static String code(Unit money) {
    return money instanceof Unit.Money(var code) ? code : ValueFormat.NO_CURRENCY;
  }

  private ValueFormat.Scale scale(FormatSpec spec, int place) {
    return switch (argument(spec, place)) {
      case FormatArgument.OfPath(var path, var span) ->
          switch (path.dotted()) {
            case "thousands" -> ValueFormat.Scale.THOUSANDS;
            case "millions" -> ValueFormat.Scale.MILLIONS;
            default -> {
              findings.add(
                  new LayoutProblem.UnknownWord(
                      span, Thing.SCALE, path.dotted(), List.of("thousands", "millions")));
              yield ValueFormat.Scale.ONES;
            }
          };
      case FormatArgument.OfText _, FormatArgument.OfNumber _ -> ValueFormat.Scale.ONES;
    };
  }

  private static int decimals(FormatSpec spec, int place, int usual) {
    return argument(spec, place) instanceof FormatArgument.OfNumber(var number, _)
            && place < spec.arguments().size()
        ? Math.clamp(number.longValue(), 0, 12)
        : usual;
  }

  private static FormatArgument argument(FormatSpec spec, int place) {
    return place < spec.arguments().size()
        ? spec.arguments().get(place)
        : new FormatArgument.OfText("", spec.span());
  }

  private Shown unknown(FormatSpec spec, Unit found, ValueFormat before) {
    findings.add(
        new LayoutProblem.UnknownWord(
            spec.name().span(),
            Thing.FORMAT,
            spec.name().text(),
            List.of(
                "money", "percent", "points", "number", "integer", "duration", "date", "text")));
    return new Shown(before, found);
  }

  private Shown duration(FormatSpec spec, Unit found, ValueFormat before) {
    List<String> known =
        Stream.of(DurationUnit.values()).map(u -> u.name().toLowerCase(Locale.ROOT)).toList();
    String word =
        argument(spec, 0) instanceof FormatArgument.OfPath(var path, _) ? path.dotted() : "minutes";
    if (!known.contains(word)) {
      findings.add(
          new LayoutProblem.UnknownWord(argument(spec, 0).span(), Thing.FORMAT, word, known));
      return new Shown(before, found);
    }
    DurationUnit counted = DurationUnit.valueOf(word.toUpperCase(Locale.ROOT));
    return new Shown(new ValueFormat.Duration(counted), new Unit.Duration(counted));
  }

  private Shown misfit(FormatSpec spec, Unit found, ValueFormat before, String name) {
    findings.add(
        new LayoutProblem.FormatUnfit(
            spec.span(), spec.name().text(), name, Types.named(Type.number(found))));
    return new Shown(before, found);
  }

  private static boolean fits(Unit found, Unit wanted) {
    return found instanceof Unit.Plain || found.equals(wanted);
  }
}

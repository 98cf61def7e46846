package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the currency of money that only the place knows which shows it: the key of a pack, or the
/// row that it stands in.
record LocalMoney(PackContext pack) {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /// Returns how a figure is shown at a place. An amount whose currency nobody knows is shown
  /// without one.
  ValueFormat at(FigurePlan figure, QueryResult result, Place place) {
    return shown(figure, dimension -> ofKey(dimension).or(() -> ofRow(dimension, result, place)));
  }

  /// Returns how a figure is shown in all places alike, as far as they are alike.
  ValueFormat overall(FigurePlan figure) {
    return shown(figure, this::ofKey);
  }

  private ValueFormat shown(FigurePlan figure, Function<String, Optional<String>> local) {
    return switch (figure.unit()) {
      case Unit.LocalMoney(var dimension) -> in(figure.format(), local.apply(dimension));
      case Unit.UsualMoney _ -> in(figure.format(), usual());
      case Unit.Money _,
          Unit.Count _,
          Unit.Percent _,
          Unit.Points _,
          Unit.Duration _,
          Unit.Plain _ ->
          figure.format();
    };
  }

  private static ValueFormat in(ValueFormat format, Optional<String> currency) {
    if (!(format instanceof ValueFormat.Money(_, var decimals, var scale, var coins))) {
      return format;
    }
    boolean bare = currency.isEmpty() && scale == ValueFormat.Scale.ONES;
    return bare
        ? new ValueFormat.Plain(decimals)
        : new ValueFormat.Money(
            currency.orElse(ValueFormat.NO_CURRENCY),
            coins == ValueFormat.Coins.AS_WRITTEN ? decimals : decimals(currency, decimals),
            scale,
            coins);
  }

  /// Returns how many digits a currency has after the point: none for `JPY`, three for `KWD`.
  private static int decimals(Optional<String> currency, int usual) {
    int digits =
        currency.map(code -> Currency.getInstance(code).getDefaultFractionDigits()).orElse(usual);
    return digits < 0 ? usual : digits;
  }

  private Optional<String> usual() {
    return pack.report().burst() instanceof BurstPlan.ByKey(var key, _, _)
        ? Optional.ofNullable(key.settings().get(BurstPlan.Setting.CURRENCY))
            .flatMap(this::ofFormula)
            .or(() -> Optional.of(pack.currency()))
        : Optional.of(pack.currency());
  }

  private Optional<String> ofFormula(Formula formula) {
    return code(pack.results().value(formula));
  }

  private Optional<String> ofKey(String dimension) {
    if (!(pack.report().burst() instanceof BurstPlan.ByKey(var key, _, _))) {
      return Optional.empty();
    }
    List<BurstPlan.Attribute> attributes = key.attributes();
    return IntStream.range(0, attributes.size())
        .filter(i -> attributes.get(i).meaning().equals(dimension))
        .mapToObj(i -> pack.results().attribute(i))
        .findFirst()
        .flatMap(LocalMoney::code);
  }

  private static Optional<String> ofRow(String dimension, QueryResult result, Place place) {
    List<DimensionPlan> dimensions = result.plan().dimensions();
    return IntStream.range(0, dimensions.size())
        .filter(i -> dimensions.get(i).meaning().equals(dimension))
        .filter(place.kept()::contains)
        .mapToObj(place.dimensions()::get)
        .findFirst()
        .flatMap(LocalMoney::code);
  }

  private static Optional<String> code(Value value) {
    return value instanceof Value.Text(var text) && CURRENCIES.contains(text.strip())
        ? Optional.of(text.strip())
        : Optional.empty();
  }
}

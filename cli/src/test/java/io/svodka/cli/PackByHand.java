package io.svodka.cli;

import io.svodka.examples.Figures;
import io.svodka.examples.PartnersTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Every figure of a partner's pack, calculated from the files of the example by the words of its
/// model and report and without Svodka: each under the place where it stands.
///
/// @param categories of the products by their names
record PackByHand(
    PartnersTotals totals, Map<String, String> categories, int partner, YearMonth month) {
  private static final int SHOWN_REGIONS = 5;
  private static final int MONTHS = 12;
  private static final BigDecimal FALL = new BigDecimal("-0.02");
  private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);
  private static final Figures NOTHING = new Figures(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

  Map<String, String> figures() {
    Map<String, String> all = new LinkedHashMap<>();
    List<String> said = texts();
    for (int i = 0; i < said.size(); i++) {
      all.put("text · " + (i + 1), said.get(i));
    }
    tiles(all);
    trend(all);
    categoryTrend(all);
    products(all);
    regions(all);
    return all;
  }

  private Figures now() {
    return totals.of(partner, month);
  }

  private Figures before() {
    return totals.of(partner, month.minusMonths(1));
  }

  private Figures lastYear() {
    return totals.of(partner, month.minusYears(1));
  }

  private List<String> texts() {
    Figures now = now();
    List<String> said = new ArrayList<>();
    if (now.revenue().signum() > 0) {
      said.add(plain(now.revenue()));
      said.add(growth(now.revenue(), before().revenue()));
      if (lastYear().revenue().signum() != 0) {
        said.add(growth(now.revenue(), lastYear().revenue()));
      }
      said.add(plain(now.buyers()));
      said.add(plain(now.averageCheck()));
    } else {
      said.add(plain(now.leads()));
    }
    Optional<BigDecimal> change = difference(now.conversion(), before().conversion());
    change.filter(fall -> fall.compareTo(FALL) < 0).ifPresent(fall -> said.add(plain(fall)));
    said.add(plain(totals.network(month).conversion()));
    said.add(plain(totals.network(month).averageCheck()));
    return said;
  }

  private void tiles(Map<String, String> all) {
    Figures network = totals.network(month);
    tile(all, "Лиды", f -> Optional.of(BigDecimal.valueOf(f.leads())), false, lastYear());
    tile(all, "Конверсия", Figures::conversion, true, lastYear());
    all.put("Конверсия · target", plain(network.conversion()));
    tile(all, "Средний чек", Figures::averageCheck, false, lastYear());
    all.put("Средний чек · target", plain(network.averageCheck()));
    tile(all, "Доход за месяц", f -> Optional.of(f.revenue()), false, lastYear());
    tile(all, "ROI", Figures::roi, true);
  }

  /// @param isRatio changes by points, not by a share of itself
  private void tile(
      Map<String, String> all,
      String label,
      Function<Figures, Optional<BigDecimal>> figure,
      boolean isRatio,
      Figures... more) {
    Optional<BigDecimal> now = figure.apply(now());
    all.put(label, plain(now));
    List<Figures> earlier = new ArrayList<>(List.of(before()));
    earlier.addAll(List.of(more));
    for (int i = 0; i < earlier.size(); i++) {
      Optional<BigDecimal> then = figure.apply(earlier.get(i));
      all.put(label + " · before " + (i + 1), plain(then));
      all.put(
          label + " · change " + (i + 1),
          isRatio ? plain(difference(now, then)) : growth(now, then));
    }
  }

  private List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      months.add(month.minusMonths(back));
    }
    return months;
  }

  private void trend(Map<String, String> all) {
    for (int i = 1; i <= MONTHS; i++) {
      Figures figures = totals.of(partner, months().get(i - 1));
      String money = "Доход и конверсия за 12 месяцев · ";
      all.put(money + "Доход · " + i, plain(figures.revenue()));
      all.put(money + "Конверсия · " + i, plain(figures.conversion()));
      String counts = "Лиды и оплаченные заказы · ";
      all.put(counts + "Лиды · " + i, plain(figures.leads()));
      all.put(counts + "Заказы · " + i, plain(figures.orders()));
    }
  }

  private void categoryTrend(Map<String, String> all) {
    List<Map<String, Figures>> months = new ArrayList<>();
    SortedSet<String> sold = new TreeSet<>();
    for (YearMonth each : months()) {
      Map<String, Figures> byCategory = byCategory(totals.byProduct(partner, each));
      byCategory.forEach(
          (category, figures) -> {
            if (figures.orders() > 0) {
              sold.add(category);
            }
          });
      months.add(byCategory);
    }
    for (String category : sold) {
      for (int i = 1; i <= MONTHS; i++) {
        Figures figures = months.get(i - 1).getOrDefault(category, NOTHING);
        all.put(
            "Доход по категориям за 12 месяцев · " + category + " · " + i,
            plain(figures.revenue()));
      }
    }
  }

  private Map<String, Figures> byCategory(Map<String, Figures> byProduct) {
    Map<String, Figures> sums = new TreeMap<>();
    byProduct.forEach((name, figures) -> sums.merge(category(name), figures, PackByHand::sum));
    return sums;
  }

  private String category(String product) {
    return product.isEmpty() ? "Без категории" : categories.get(product);
  }

  /// What there was in the month before and is no more has a row too: its loss is to be seen.
  private void products(Map<String, String> all) {
    String title = "Продажи по продуктам · ";
    Map<String, Figures> now = new TreeMap<>(totals.byProduct(partner, month));
    Map<String, Figures> before = totals.byProduct(partner, month.minusMonths(1));
    before.keySet().forEach(name -> now.putIfAbsent(name, NOTHING));
    now.forEach(
        (name, figures) ->
            row(
                all,
                title + category(name) + " · " + (name.isEmpty() ? "Нет в справочнике" : name),
                figures,
                before.getOrDefault(name, NOTHING),
                true));
    Map<String, Figures> categoriesBefore = byCategory(before);
    byCategory(now)
        .forEach(
            (name, figures) ->
                row(
                    all,
                    title + name + " · Итого: " + name,
                    figures,
                    categoriesBefore.getOrDefault(name, NOTHING),
                    true));
    row(all, title + "Всего", now(), before(), true);
  }

  private void regions(Map<String, String> all) {
    String title = "Откуда пришли клиенты · ";
    Map<String, Figures> now = new TreeMap<>(totals.byRegion(partner, month));
    Map<String, Figures> before = totals.byRegion(partner, month.minusMonths(1));
    before.keySet().forEach(name -> now.putIfAbsent(name, NOTHING));
    List<String> byRevenue = new ArrayList<>(now.keySet());
    byRevenue.sort(
        Comparator.comparing((String name) -> now.get(name).revenue())
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    int shown = Math.min(SHOWN_REGIONS, byRevenue.size());
    for (String name : byRevenue.subList(0, shown)) {
      row(all, title + name, now.get(name), before.getOrDefault(name, NOTHING), false);
    }
    List<String> rest = byRevenue.subList(shown, byRevenue.size());
    if (!rest.isEmpty()) {
      row(
          all,
          title + "Прочие регионы",
          sum(rest.stream().map(now::get).toList()),
          sum(rest.stream().map(name -> before.getOrDefault(name, NOTHING)).toList()),
          false);
    }
    row(all, title + "Всего", now(), before(), false);
  }

  private void row(
      Map<String, String> all, String place, Figures now, Figures before, boolean withCheck) {
    all.put(place + " · Лиды", plain(now.leads()));
    all.put(place + " · Заказы", plain(now.orders()));
    all.put(place + " · Конверсия", plain(now.conversion()));
    all.put(place + " · Доход", plain(now.revenue()));
    all.put(place + " · К пр. месяцу", growth(now.revenue(), before.revenue()));
    all.put(place + " · Доля", plain(ratio(now.revenue(), now().revenue())));
    if (withCheck) {
      all.put(place + " · Средний чек", plain(now.averageCheck()));
    }
  }

  private static Figures sum(Collection<Figures> parts) {
    return parts.stream().reduce(NOTHING, PackByHand::sum);
  }

  /// Different buyers do not add up, and costs are known for the partner only.
  private static Figures sum(Figures one, Figures other) {
    return new Figures(
        one.leads() + other.leads(),
        one.orders() + other.orders(),
        0,
        one.revenue().add(other.revenue()),
        BigDecimal.ZERO);
  }

  private static Optional<BigDecimal> difference(
      Optional<BigDecimal> now, Optional<BigDecimal> before) {
    return now.flatMap(number -> before.map(number::subtract));
  }

  private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, PRECISE));
  }

  private static String growth(Optional<BigDecimal> now, Optional<BigDecimal> before) {
    return now.isPresent()
        ? growth(now.get(), before.orElse(BigDecimal.ZERO))
        : plain(Optional.empty());
  }

  private static String growth(BigDecimal now, BigDecimal before) {
    return before.signum() == 0 && now.signum() != 0
        ? PackFigures.NEW
        : plain(ratio(now.subtract(before), before.abs()));
  }

  private static String plain(long number) {
    return plain(BigDecimal.valueOf(number));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(PackByHand::plain).orElse(PackFigures.NONE);
  }
}

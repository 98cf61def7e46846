package io.svodka.examples;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// One region's trade in one category in one month. What it writes depends on nothing else.
record TradeMonth(Region region, Category category, YearMonth month) {
  static final List<Region> REGIONS =
      List.of(
          new Region(1, "London", "Amelia Hart", 1900, 9, 97),
          new Region(2, "South East", "Oliver Grant", 1300, 6, 101),
          new Region(3, "Midlands", "Priya Nair", 1050, 3, 104),
          new Region(4, "North West", "Callum Reid", 980, 11, 93),
          new Region(5, "Scotland", "Isla Fraser", 760, 5, 99),
          new Region(6, "Wales & South West", "Rhys O'Neill", 620, -2, 116));

  static final List<Category> CATEGORIES =
      List.of(
          new Category(1, "Furniture", 24_900, 58, 1200),
          new Category(2, "Kitchen", 6_450, 63, 1000),
          new Category(3, "Lighting", 4_275, 52, 620),
          new Category(4, "Textiles", 2_980, 47, 780));

  // What dice are thrown for.
  private static final int SALES = 1;
  private static final int PLAN = 2;
  private static final int COSTS = 3;

  private static final YearMonth START = YearMonth.of(2024, 11);
  private static final YearMonth IDS_START = YearMonth.of(2020, 1);
  private static final List<Integer> SEASON =
      List.of(860, 840, 930, 970, 1010, 980, 920, 900, 1000, 1060, 1240, 1390);

  /// A region.
  ///
  /// @param size how much it sells compared with the others
  /// @param growth growth a month in thousandths
  /// @param ambition its plan against what it can be expected to sell, in hundredths
  record Region(int id, String name, String manager, int size, int growth, int ambition) {}

  /// A category of goods.
  ///
  /// @param price in pence
  /// @param costShare cost of goods in hundredths of the price
  /// @param demand how much of it is sold compared with the others
  record Category(int id, String name, int price, int costShare, int demand) {}

  void writeSales(CsvFile sales) {
    Dice dice = dice(SALES);
    int lines = 5 + dice.below(5);
    long turnover = dice.near(expected(), 130);
    for (int line = 1; line <= lines; line++) {
      long units =
          Math.max(1, dice.near(Math.round((double) turnover / lines / category.price()), 350));
      long amount = units * dice.near(category.price(), 60);
      sales.row(
          id(line),
          month.atDay(1 + dice.below(month.lengthOfMonth())),
          region.id(),
          category.id(),
          dice.happens(onlineShare()) ? "online" : "shop",
          units,
          BigDecimal.valueOf(amount, 2),
          BigDecimal.valueOf(dice.near(amount * costShare() / 100_000, 50), 2));
    }
  }

  /// Returns the plan in pence, rounded to 100 pounds.
  long plan() {
    long plan = dice(PLAN).near(expected() * region.ambition() / 100, 50);
    return Math.round(plan / 10_000.0) * 10_000;
  }

  /// Returns what may be expected in pence: season and growth, without chance.
  private long expected() {
    long months = ChronoUnit.MONTHS.between(START, month);
    long growth = Math.max(500, 1000 + region.growth() * months);
    long season = SEASON.get(month.getMonthValue() - 1);
    return 1_000L * region.size() * category.demand() / 1000 * growth / 1000 * season / 1000;
  }

  /// Returns the cost of goods in hundred-thousandths of the price: purchase prices move from month
  /// to month for the whole chain, and a little in each region.
  private long costShare() {
    long level = Dice.of(month.getYear(), month.getMonthValue()).near(1000, 80);
    return dice(COSTS).near(category.costShare() * level, 40);
  }

  private int onlineShare() {
    return 240 + 6 * (int) ChronoUnit.MONTHS.between(START, month);
  }

  private int id(int line) {
    int months = (int) ChronoUnit.MONTHS.between(IDS_START, month);
    return months * 1000 + region.id() * 100 + category.id() * 20 + line;
  }

  private Dice dice(int purpose) {
    return Dice.of(region.id(), category.id(), month.getYear(), month.getMonthValue(), purpose);
  }
}

package io.svodka.examples;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import io.svodka.examples.Assortment.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// One partner in one month of Moscow time. What it writes depends on nothing else, so a month
/// keeps its rows whatever months stand around it.
final class PartnerMonth {
  private static final YearMonth SPRING = YearMonth.of(2025, 5);
  private static final YearMonth IDS_START = YearMonth.of(2020, 1);
  private static final List<Integer> SEASON =
      List.of(780, 920, 1050, 1020, 890, 950, 860, 900, 1080, 1120, 1150, 1290);
  private static final List<String> STATUSES = List.of("new", "qualified", "won", "lost");
  private static final int MOSCOW_OFFSET = 3;

  /// In kopecks, each product as often as it is bought.
  private static final long AVERAGE_PRICE = 920_000;

  // What dice are thrown for: each purpose has its own, so that more leads do not change orders.
  private static final int LEADS = 1;
  private static final int ORDERS = 2;
  private static final int BORDER = 3;
  private static final int SPEND = 4;
  private static final int DEMAND = 5;
  private static final int MARKET = 14;

  private final Partner partner;
  private final YearMonth month;
  private final List<Integer> demand;
  private final List<Integer> neighbours;

  PartnerMonth(Partner partner, YearMonth month) {
    this.partner = partner;
    this.month = month;
    demand = Assortment.demand(partner);
    neighbours = Assortment.neighbours(partner);
  }

  boolean exists() {
    Partner.Life life = partner.business().life();
    return !month.isBefore(life.first()) && !month.isAfter(life.last());
  }

  void writeLeads(CsvFile leads) {
    Dice dice = dice(LEADS);
    long count = leadCount();
    for (int number = 1; number <= count; number++) {
      writeLead(leads, dice, id(number), moment(dice));
    }
  }

  void writeOrders(CsvFile orders) {
    if (!month.isAfter(partner.business().life().lastOrders())) {
      Dice dice = dice(ORDERS);
      long count = dice.near(leadCount() * conversion(), 120) / 1000;
      for (int number = 1; number <= count; number++) {
        writeOrder(orders, dice, id(number), moment(dice));
      }
    }
  }

  /// Writes what came in the first half hour of the month: in UTC it still was the month before.
  void writeBorder(CsvFile leads, CsvFile orders) {
    Dice dice = dice(BORDER);
    LocalDateTime halfPastMidnight = month.atDay(1).atTime(0, 30);
    writeLead(leads, dice, id(19_001), halfPastMidnight);
    if (!month.isAfter(partner.business().life().lastOrders())) {
      writeOrder(orders, dice, id(19_001), halfPastMidnight);
    }
  }

  /// Returns the costs of the month in kopecks.
  BigDecimal spend() {
    Partner.Business business = partner.business();
    long revenue = leadCount() * business.conversion() * business.check() * AVERAGE_PRICE / 100_000;
    return BigDecimal.valueOf(dice(SPEND).near(revenue * business.spend() / 100, 150), 2);
  }

  private void writeLead(CsvFile leads, Dice dice, int id, LocalDateTime created) {
    int won = partner.business().conversion() / 10;
    leads.row(
        id,
        partner.id(),
        dice.pick(Assortment.PRODUCTS, demand).id(),
        region(dice),
        utc(created),
        dice.pick(STATUSES, List.of(18, 30, won, 52 - won)),
        utc(loaded(dice, created)));
  }

  private void writeOrder(CsvFile orders, Dice dice, int id, LocalDateTime paid) {
    Product product =
        dice.happens(8) ? Assortment.WITHDRAWN : dice.pick(Assortment.PRODUCTS, demand);
    orders.row(
        id,
        partner.id(),
        product.id(),
        region(dice),
        partner.id() * 10_000 + dice.below(partner.business().leads()),
        utc(paid),
        amount(dice, product),
        dice.happens(30) ? "cancelled" : "paid",
        utc(loaded(dice, paid)));
  }

  private BigDecimal amount(Dice dice, Product product) {
    long usual = product.price() * partner.business().check() / 100;
    return BigDecimal.valueOf(dice.near(dice.happens(35) ? usual * 3 : usual, 280), 2);
  }

  /// Returns the leads of the month: season, growth, and how this partner fared.
  private long leadCount() {
    Partner.Business business = partner.business();
    long growth =
        Math.max(300, 1000 + business.growth() * ChronoUnit.MONTHS.between(SPRING, month));
    long usual = business.leads() * growth * SEASON.get(month.getMonthValue() - 1) / 1_000_000;
    return dice(DEMAND).near(usual, 110);
  }

  /// Returns orders to leads in thousandths: good and bad months are the same for all partners.
  private long conversion() {
    return Dice.of(month.getYear(), month.getMonthValue(), MARKET)
        .near(partner.business().conversion(), 140);
  }

  private int region(Dice dice) {
    return 1 + Assortment.REGIONS.indexOf(dice.pick(Assortment.REGIONS, neighbours));
  }

  /// Returns a moment of Moscow time: mostly on workdays and in the daytime.
  private LocalDateTime moment(Dice dice) {
    LocalDate day = month.atDay(1 + dice.below(month.lengthOfMonth()));
    LocalDate kept =
        day.getDayOfWeek().getValue() > 5 && dice.happens(550)
            ? month.atDay(1 + dice.below(month.lengthOfMonth()))
            : day;
    int hour = dice.happens(60) ? dice.below(24) : 9 + dice.below(12);
    return kept.atTime(hour, dice.below(60), dice.below(60));
  }

  /// Rows of the last days are loaded late now and then: when the next month has begun.
  private LocalDateTime loaded(Dice dice, LocalDateTime moment) {
    boolean late = moment.getDayOfMonth() > month.lengthOfMonth() - 3 && dice.happens(120);
    return late
        ? month.plusMonths(1).atDay(2).atTime(6, 10)
        : moment.plusMinutes(5 + dice.below(55));
  }

  private static String utc(LocalDateTime moscow) {
    return ISO_LOCAL_DATE_TIME.format(moscow.minusHours(MOSCOW_OFFSET));
  }

  private int id(int number) {
    int months = (int) ChronoUnit.MONTHS.between(IDS_START, month);
    return months * 1_000_000 + (partner.id() - 100) * 20_000 + number;
  }

  private Dice dice(int purpose) {
    return Dice.of(partner.id(), month.getYear(), month.getMonthValue(), purpose);
  }
}

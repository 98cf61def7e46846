package io.svodka.examples;

import io.svodka.examples.Partner.Business;
import io.svodka.examples.Partner.Life;
import io.svodka.examples.Partner.Tier;
import java.time.YearMonth;
import java.util.List;

/// The partners of the example: 24 that work and one that left.
final class PartnerDirectory {
  /// Has leads but no orders from September 2026 on.
  static final int WITHOUT_SALES = 118;

  /// Has no costs in any October.
  static final int WITHOUT_OCTOBER_COSTS = 114;

  /// Its card has no region.
  static final int WITHOUT_REGION = 120;

  /// Joined in May 2026, so nothing can be compared with last year.
  static final int NEWCOMER = 122;

  /// Left in March 2026 and gets no report.
  static final int FORMER = 125;

  static final List<Partner> ALL =
      List.of(
          gold(101, "vector-plus", "ООО «Вектор Плюс»", "Москва", usual(600, 205, 112, 14, 38)),
          gold(
              102,
              "severny",
              "АО «Северный формат»",
              "Санкт-Петербург",
              usual(520, 188, 104, 9, 42)),
          gold(103, "uralsoft", "ООО «УралСофт Интеграция»", "Урал", usual(450, 231, 98, 11, 35)),
          gold(
              104, "kuznetsov", "ООО «Кузнецов & партнёры»", "Москва", usual(390, 176, 121, 5, 47)),
          gold(
              105, "sibir-digital", "ООО «Сибирь Диджитал»", "Сибирь", usual(335, 214, 95, 22, 40)),
          silver(
              106, "tochka-rosta", "ООО «Точка роста»", "Поволжье", usual(290, 192, 101, 16, 44)),
          silver(
              107,
              "melnikova",
              "ИП Мельникова Ольга Викторовна",
              "Москва",
              usual(250, 243, 88, 3, 36)),
          silver(108, "yug-consult", "ООО «Юг Консалт»", "Юг", usual(215, 167, 107, -8, 58)),
          silver(
              109,
              "balans",
              "ООО «Межрегиональный центр автоматизации учёта и отчётности „Баланс“»",
              "Центр",
              usual(186, 221, 93, 7, 39)),
          silver(
              110,
              "baltika-it",
              "ООО «Балтика ИТ»",
              "Санкт-Петербург",
              usual(161, 198, 109, 12, 43)),
          silver(
              111, "volga-service", "АО \"Волга-Сервис\"", "Поволжье", usual(139, 183, 97, 4, 49)),
          silver(112, "kedr", "ООО «Кедр»", "Сибирь", usual(120, 236, 90, 19, 37)),
          silver(
              113,
              "delovoy-kvartal",
              "ООО «Деловой квартал»",
              "Центр",
              usual(103, 172, 115, -14, 140)),
          silver(114, "baikal-market", "ООО «Байкал Маркет»", "Сибирь", usual(90, 209, 99, 10, 41)),
          base(
              115,
              "primorye-soft",
              "ООО «Приморье-Софт»",
              "Дальний Восток",
              usual(77, 201, 103, 15, 45)),
          base(116, "petrov", "ИП Петров Андрей Сергеевич", "Урал", usual(67, 247, 84, 2, 34)),
          base(117, "kassa-dom", "ООО «Касса Дом»", "Юг", usual(58, 190, 118, 8, 46)),
          base(
              WITHOUT_SALES,
              "novaya-liniya",
              "ООО «Новая линия»",
              "Поволжье",
              new Business(
                  50, 158, 92, -20, 72, new Life(Life.EVER, YearMonth.of(2026, 8), Life.NEVER))),
          base(119, "grand-uchet", "ООО «Гранд Учёт»", "Москва", usual(43, 218, 106, 13, 42)),
          base(WITHOUT_REGION, "gusev", "ИП Гусев Илья Павлович", "", usual(37, 226, 87, 6, 40)),
          base(
              121,
              "first-office",
              "Общество с ограниченной ответственностью «Первый офис предпринимателя»",
              "Урал",
              usual(32, 179, 100, -5, 55)),
          base(
              NEWCOMER,
              "start-biznes",
              "ООО «Старт Бизнес»",
              "Центр",
              new Business(
                  28, 195, 96, 30, 60, new Life(YearMonth.of(2026, 5), Life.NEVER, Life.NEVER))),
          base(
              123,
              "sever-kassa",
              "АНО «Север-Касса»",
              "Санкт-Петербург",
              usual(24, 212, 110, 1, 48)),
          base(124, "abdulov", "ИП Абдулов Тимур Маратович", "Поволжье", usual(20, 233, 82, 9, 38)),
          base(
              FORMER,
              "orbita",
              "ООО «Орбита»",
              "Юг",
              new Business(
                  64, 164, 94, -25, 70, new Life(Life.EVER, Life.NEVER, YearMonth.of(2026, 3)))));

  private PartnerDirectory() {}

  private static Partner gold(int id, String code, String name, String region, Business business) {
    return new Partner(id, code, name, region, Tier.G, business);
  }

  private static Partner silver(
      int id, String code, String name, String region, Business business) {
    return new Partner(id, code, name, region, Tier.S, business);
  }

  private static Partner base(int id, String code, String name, String region, Business business) {
    return new Partner(id, code, name, region, Tier.B, business);
  }

  private static Business usual(int leads, int conversion, int check, int growth, int spend) {
    return new Business(leads, conversion, check, growth, spend, Life.LONG);
  }
}

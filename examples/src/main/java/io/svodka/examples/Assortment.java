package io.svodka.examples;

import java.util.List;

/// What the partners sell, and where their clients are.
final class Assortment {
  /// Sold before it was taken out of the directory of products: orders still name it.
  static final Product WITHDRAWN = new Product(13, "", "", 450_000, 0);

  static final List<Product> PRODUCTS =
      List.of(
          new Product(1, "Бухгалтерия онлайн", "Учёт", 990_000, 15),
          new Product(2, "Склад и торговля", "Учёт", 1_450_000, 9),
          new Product(3, "Зарплата и кадры", "Учёт", 1_230_000, 6),
          new Product(4, "Онлайн-касса", "Касса", 2_490_000, 8),
          new Product(5, "Эквайринг", "Касса", 390_000, 11),
          new Product(6, "Маркировка товаров", "Касса", 870_000, 7),
          new Product(7, "Электронный документооборот", "Документы", 650_000, 12),
          new Product(8, "Электронная подпись", "Документы", 290_000, 14),
          new Product(9, "Отчётность в ФНС и фонды", "Документы", 740_000, 10),
          new Product(10, "CRM для отдела продаж", "Маркетинг", 1_860_000, 6),
          new Product(11, "Рассылки и чаты", "Маркетинг", 520_000, 5),
          new Product(12, "Программа лояльности", "Маркетинг", 1_180_000, 4));

  static final List<String> REGIONS =
      List.of(
          "Москва",
          "Санкт-Петербург",
          "Центр",
          "Поволжье",
          "Юг",
          "Урал",
          "Сибирь",
          "Дальний Восток");

  private Assortment() {}

  /// A product.
  ///
  /// @param price in kopecks
  /// @param demand how often it is bought compared with the others
  record Product(int id, String name, String category, long price, int demand) {}

  /// Returns how often a partner sells each product: every partner has a favourite category.
  static List<Integer> demand(Partner partner) {
    return PRODUCTS.stream()
        .map(product -> product.demand() * ((product.id() - 1) / 3 == partner.id() % 4 ? 2 : 1))
        .toList();
  }

  /// Returns how often the clients of a partner come from each region: most are neighbours.
  static List<Integer> neighbours(Partner partner) {
    return REGIONS.stream().map(region -> region.equals(partner.region()) ? 16 : 2).toList();
  }
}

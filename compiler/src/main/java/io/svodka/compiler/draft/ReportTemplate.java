package io.svodka.compiler.draft;

/// The reports that partners usually want.
public enum ReportTemplate {
  /// Figures of a month, twelve months of them, and tables by what they are made of.
  MONTHLY,
  /// The same for a week, day by day.
  WEEKLY,
  /// The ten largest, the rest in one line, and who grew.
  RANKING,
  /// One thing down, months across.
  CROSSTAB,
  /// What begins in one model and ends in another, such as leads and orders: conversion, income
  /// and, with a third model, its return on costs, each by what they all join.
  FUNNEL,
  /// A monthly pack for each partner, mailed to them.
  PARTNERS,
  /// A weekly mail to each partner with the figures in it and a workbook.
  PARTNERS_WEEKLY;

  /// Returns whether each partner gets a pack of its own.
  boolean isForPartners() {
    return switch (this) {
      case PARTNERS, PARTNERS_WEEKLY -> true;
      case MONTHLY, WEEKLY, RANKING, CROSSTAB, FUNNEL -> false;
    };
  }
}

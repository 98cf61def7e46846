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
  /// A monthly pack for each partner, mailed to them.
  PARTNERS
}

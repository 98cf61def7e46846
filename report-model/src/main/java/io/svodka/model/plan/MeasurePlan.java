package io.svodka.model.plan;

/// A figure with a name.
///
/// @param definition the formula as written, for those who ask how a figure came about
/// @param description what the author says of it; may be empty
public record MeasurePlan(
    String name, String label, FigurePlan figure, String definition, String description) {}

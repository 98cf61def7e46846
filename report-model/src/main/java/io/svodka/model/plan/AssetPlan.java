package io.svodka.model.plan;

import io.svodka.model.origin.Span;

/// A file of the project that is printed.
///
/// @param path inside the project, with slashes
/// @param span the place that names it
public record AssetPlan(String path, Span span) {}

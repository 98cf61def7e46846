package io.svodka.model.plan;

import io.svodka.model.origin.Span;

/// A database by its name in the project. Its address and secrets live in `svodka.toml`.
public record ConnectionPlan(String name, Dialect dialect, Span span) {}

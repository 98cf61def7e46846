package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A program that is told, by the name that the settings know.
public record Webhook(Name name, Span span) implements DeliverItem, AlertItem {}

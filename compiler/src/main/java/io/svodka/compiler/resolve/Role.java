package io.svodka.compiler.resolve;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;

/// A join that finds at most one row.
///
/// @param on over columns of the joining row and, under the alias `name`, of the target
public record Role(String name, Model target, RowExpr on, Span span) {}

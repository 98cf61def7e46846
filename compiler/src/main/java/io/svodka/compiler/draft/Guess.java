package io.svodka.compiler.draft;

import io.svodka.model.value.ColumnType;

/// What a column was taken for, and why.
public record Guess(String column, ColumnType type, String became, String because) {}

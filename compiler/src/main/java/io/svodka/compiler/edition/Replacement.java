package io.svodka.compiler.edition;

/// A word that is written differently in the current edition.
record Replacement(int start, int end, String text) {}

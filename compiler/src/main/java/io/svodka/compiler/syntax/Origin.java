package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// Where the rows of a source come from.
public sealed interface Origin {
  /// Returns where it stands.
  Span span();

  record Table(Name connection, Text table, Span span) implements Origin {}

  record Sql(Name connection, Text sql, Span span) implements Origin {}

  record File(Text path, Span span) implements Origin {}

  /// A file whose letters are not written in UTF-8.
  record Encoded(Text path, Text encoding, Span span) implements Origin {}

  /// One sheet of a workbook.
  record Sheet(Text path, Text sheet, Span span) implements Origin {}

  /// What could not be read. It was reported; whoever meets it is silent.
  record Invalid(Span span) implements Origin {}
}

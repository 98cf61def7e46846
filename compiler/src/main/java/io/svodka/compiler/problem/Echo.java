package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// What a problem may merely follow from. Then it is not worth a message: it comes back, if it is
/// real, when the other one is mended.
public sealed interface Echo {
  /// The problem stands on its own.
  record OfNothing() implements Echo {}

  /// Something is wrong within the query around a place.
  record OfQuery(Span place) implements Echo {}

  /// A query or the burst key of the report around a place is broken; mails name those of any
  /// report.
  record OfQueries(Span place) implements Echo {}

  /// The declaration around a place cannot be read in full.
  record OfText(Span place) implements Echo {}

  /// A model has a join that leads nowhere or cannot be read.
  record OfJoins() implements Echo {}

  /// A file format of the report around a place is unknown.
  record OfFormats(Span place) implements Echo {}

  /// Anything is wrong anywhere.
  record OfAnything() implements Echo {}
}

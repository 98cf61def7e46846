package io.svodka.engine.query;

/// What databases are asked to do by themselves.
public enum Means {
  /// Whatever each of them does exactly.
  OWN,
  /// Only what all of them do. It takes longer and gives the same figures.
  PLAIN;

  Relation of(Relation relation) {
    return switch (this) {
      case OWN -> relation;
      case PLAIN -> new Relation(relation.session().plain(), relation.source(), relation.rows());
    };
  }
}

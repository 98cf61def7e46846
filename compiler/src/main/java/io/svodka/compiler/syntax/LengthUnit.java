package io.svodka.compiler.syntax;

/// A unit of lengths on paper.
public enum LengthUnit {
  MILLIMETRES,
  CENTIMETRES,
  POINTS,
  PIXELS
}

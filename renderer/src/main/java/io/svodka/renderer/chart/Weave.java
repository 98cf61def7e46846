package io.svodka.renderer.chart;

/// What tells series of one colour apart: areas are hatched, lines are broken, points have corners.
///
/// Readers who see no colours tell the first series by their places and names; from the second
/// round on this is a sign beside the colour.
public enum Weave {
  PLAIN,
  RISING,
  FALLING,
  CROSSED
}

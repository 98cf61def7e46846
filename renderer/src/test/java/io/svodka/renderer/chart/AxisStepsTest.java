package io.svodka.renderer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AxisStepsTest {
  private static String axis(double greatest, int intervals) {
    AxisScale scale = new AxisSteps().fit(new Range(0, greatest), intervals, 0.01);
    return "%.6g by %.6g".formatted(scale.length(), scale.step()).replaceAll("\\.?0+(?= |$)", "");
  }

  @Test
  void anAxisEndsNearWhatItMeasures() {
    assertEquals("1.2 by 0.3", axis(1.1, 4));
    assertEquals("1.2 by 0.4", axis(1.1, 3));
    assertEquals("1.2 by 0.6", axis(1.1, 2));
  }

  @Test
  void roundStepsStandWhereTheyAreNearEnough() {
    assertEquals("1.25 by 0.25", axis(1.1, 5));
    assertEquals("4 by 1", axis(3.6, 4));
    assertEquals("3 by 1", axis(2.5, 4));
  }
}

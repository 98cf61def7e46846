package io.svodka.compiler.review;

import java.util.List;

/// A difference between two projects.
///
/// @param subject what differs, such as `measure orders.revenue`
/// @param aspect which side of it, such as `formula`
/// @param before empty where it was not there
/// @param after empty where it is not there any more
/// @param touched reports, deliveries and alerts, with their parts that show it
public record Change(
    Consequence consequence,
    String subject,
    String aspect,
    String before,
    String after,
    List<Touch> touched) {
  public Change {
    touched = List.copyOf(touched);
  }

  /// Returns the names of what it touches, such as `report partner_monthly`.
  public List<String> places() {
    return touched.stream().map(Touch::place).toList();
  }
}

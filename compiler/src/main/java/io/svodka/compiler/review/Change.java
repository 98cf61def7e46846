package io.svodka.compiler.review;

import java.util.List;

/// A difference between two projects.
///
/// @param subject what differs, such as `measure orders.revenue`
/// @param aspect which side of it, such as `formula`
/// @param before empty where it was not there
/// @param after empty where it is not there any more
/// @param places reports, deliveries and alerts that it touches, such as `report partner_monthly`
public record Change(
    Consequence consequence,
    String subject,
    String aspect,
    String before,
    String after,
    List<String> places) {
  public Change {
    places = List.copyOf(places);
  }
}

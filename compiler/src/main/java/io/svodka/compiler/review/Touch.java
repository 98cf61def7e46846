package io.svodka.compiler.review;

import java.util.List;

/// A report, delivery or alert that a change touches.
///
/// @param place such as `report partner_monthly`
/// @param audience who gets it, such as `mail to partner.email`; may be empty
/// @param parts where the change shows in it; empty where that is not known
public record Touch(String place, String audience, List<Part> parts) {
  public Touch {
    parts = List.copyOf(parts);
  }
}

package io.svodka.runner;

import java.util.List;

/// A text by which recipients are chosen, and which nobody has.
///
/// @param attribute what is compared with it, such as `partners.city`
/// @param occurring all texts that it does have
public record NobodyMeant(String attribute, String text, List<String> occurring) {
  public NobodyMeant {
    occurring = List.copyOf(occurring);
  }
}

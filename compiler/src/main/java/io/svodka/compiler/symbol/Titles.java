package io.svodka.compiler.symbol;

import io.svodka.compiler.syntax.TextTemplate;
import java.util.stream.Collectors;

/// Titles as people read them in a list.
final class Titles {
  private Titles() {}

  /// Returns a text with an ellipsis for each placeholder.
  static String of(TextTemplate template) {
    return template.parts().stream()
        .map(
            part ->
                switch (part) {
                  case TextTemplate.Part.Literal(var text, _) -> text;
                  case TextTemplate.Part.Placeholder _ -> "…";
                })
        .collect(Collectors.joining());
  }
}

package io.svodka.engine.layout;

import io.svodka.model.document.BuiltInWords;
import java.util.Locale;

/// The built-in words of the plan, which are in the project's language, in that of a pack.
record OwnWords(BuiltInWords project, BuiltInWords pack) {

  static OwnWords of(Locale project, Locale pack) {
    return new OwnWords(BuiltInWords.of(project), BuiltInWords.of(pack));
  }

  /// Returns a label of the plan as the pack says it.
  String said(String label) {
    return pack.inPlaceOf(label, project);
  }
}

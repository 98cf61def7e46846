package io.svodka.renderer.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;

/// Markup that was made by the program, for a template to print as it is.
public final class Markup {
  private Markup() {}

  /// Returns a value for the variables of a template.
  ///
  /// @param html nothing in it may come from outside without being escaped
  public static Object of(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("markup is taken as it is", e);
    }
  }
}

package io.svodka.compiler.diagnostic;

/// What is known about codes beyond single messages.
public interface RuleTexts {
  /// Returns a short name of the mistake; empty where nothing is known.
  String title(String code);

  /// Returns its page as Markdown; empty where nothing is known.
  String page(String code);
}

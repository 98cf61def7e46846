package io.svodka.runner;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.explain.Page;
import io.svodka.compiler.explain.Pages;
import io.svodka.model.failure.RunFailure;
import java.util.Objects;
import java.util.Optional;

/// What can be said of a failure. It says itself what happened and what to do, in English, often
/// with names and commands of the case. In another language its page says both.
public record FailureWords(RunFailure failure) {
  /// Returns what happened; in another language than English the title of the page is followed by
  /// the message with its names.
  public Said what() {
    String title = page().map(Page::title).orElse("");
    return new Said(message(), title.isEmpty() ? message() : title + ": " + message());
  }

  /// Returns what its page says to do, which in English the failure says itself.
  public Said wayOut() {
    return new Said("", page().map(Page::wayOut).orElse(""));
  }

  private String message() {
    return Objects.requireNonNullElse(failure.getMessage(), failure.code());
  }

  private Optional<Page> page() {
    return new Pages(Language.RUSSIAN).page(failure.code(), Language.RUSSIAN);
  }
}

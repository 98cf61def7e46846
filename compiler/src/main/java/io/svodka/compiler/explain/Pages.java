package io.svodka.compiler.explain;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.RuleTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The pages of all codes, as they are packed with the compiler.
public final class Pages implements RuleTexts {
  private static final int FIRST_CODE = 1000;
  private static final int AFTER_LAST_CODE = 10_000;

  private final Language language;

  /// @param language pages that are not written in it come in English
  public Pages(Language language) {
    this.language = language;
  }

  /// Returns every code that has a page, in order.
  public List<String> codes() {
    return IntStream.range(FIRST_CODE, AFTER_LAST_CODE)
        .mapToObj(number -> "SV" + number)
        .filter(code -> read(code + ".md").isPresent())
        .toList();
  }

  /// Returns the page of a code as people write it: in any case, with or without `SV`.
  public Optional<Page> page(String written, Language wanted) {
    String code = code(written);
    return switch (wanted) {
      case ENGLISH -> read(code + ".md").map(text -> Page.of(code, text));
      case RUSSIAN ->
          read(code + ".ru.md")
              .map(text -> Page.of(code, text))
              .or(() -> page(code, Language.ENGLISH));
    };
  }

  /// Returns a code in its usual spelling.
  public static String code(String written) {
    String upper = written.strip().toUpperCase(Locale.ROOT);
    return upper.startsWith("SV") ? upper : "SV" + upper;
  }

  @Override
  public String title(String code) {
    return page(code, language).map(Page::title).orElse("");
  }

  @Override
  public String page(String code) {
    return page(code, language).map(Page::text).orElse("");
  }

  private static Optional<String> read(String name) {
    try (InputStream page = Pages.class.getResourceAsStream(name)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.svodka.cli;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.explain.Page;
import io.svodka.compiler.explain.Pages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows the page of a code such as `SV2002`.
final class CodeHelp {
  private static final Pattern CODE = Pattern.compile("(?i)(sv)?\\d{1,5}");

  private final Console console;
  private final Pages pages;
  private final Language language;

  CodeHelp(Console console, Optional<Language> asked) {
    this.console = console;
    this.language =
        asked.or(() -> Language.tagged(Locale.getDefault().getLanguage())).orElse(Language.ENGLISH);
    this.pages = new Pages(language);
  }

  /// Returns whether people mean a code by this word.
  static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  /// Returns where a reader of a message finds the page of its code.
  static Said hint(String code) {
    return said("`svodka explain %s` tells more", "подробнее расскажет `svodka explain %s`", code);
  }

  /// Prints the page of a code, or which codes there are.
  ExitCode show(String written) {
    Optional<Page> page = pages.page(written, language);
    page.ifPresentOrElse(
        found -> new CodePage(found, language).lines().forEach(console::result),
        () -> unknown(written));
    return page.isPresent() ? ExitCode.DONE : ExitCode.USAGE;
  }

  private void unknown(String written) {
    String code = Pages.code(written);
    console.note("There is no code " + code + ".");
    List<String> near = near(code);
    console.note(near.isEmpty() ? "Codes are:" : "Codes like it are:");
    for (String each : near.isEmpty() ? pages.codes() : near) {
      console.note("  " + each + "  " + pages.title(each));
    }
  }

  /// Returns the codes of the same area that differ in one digit, or all of the area.
  private List<String> near(String code) {
    List<String> oneDigit = pages.codes().stream().filter(each -> differ(each, code) == 1).toList();
    String area = code.substring(0, Math.min(3, code.length()));
    return oneDigit.isEmpty()
        ? pages.codes().stream().filter(each -> each.startsWith(area)).toList()
        : oneDigit;
  }

  private static int differ(String one, String other) {
    int differ = Math.abs(one.length() - other.length());
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differ;
  }
}

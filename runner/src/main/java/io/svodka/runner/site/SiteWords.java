package io.svodka.runner.site;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.renderer.site.Site.Labels;

/// Words of the site itself, in its language.
record SiteWords(Language language) {
  String say(String english, String russian) {
    return new Said(english, russian).in(language);
  }

  Labels labels(String footer) {
    return new Labels(
        say("Search", "Поиск"),
        say("a word, then Enter", "слово, затем Enter"),
        say("Nothing is found.", "Ничего не найдено."),
        say("Found:", "Найдено:"),
        say("Skip to the content", "К содержанию страницы"),
        say("Pages", "Страницы"),
        say("On this page", "На этой странице"),
        footer);
  }
}

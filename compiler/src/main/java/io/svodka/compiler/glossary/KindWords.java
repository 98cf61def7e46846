package io.svodka.compiler.glossary;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Thing;
import java.util.Map;

/// What kinds of things are called that a project declares.
final class KindWords {
  private static final Map<Thing, Said> WORDS =
      Map.ofEntries(
          Map.entry(Thing.ALERT, new Said("alert", "оповещение")),
          Map.entry(Thing.COLUMN, new Said("column", "столбец")),
          Map.entry(Thing.COMPARISON, new Said("comparison", "сравнение")),
          Map.entry(Thing.CONNECTION, new Said("connection", "соединение")),
          Map.entry(Thing.DELIVERY, new Said("delivery", "рассылка")),
          Map.entry(Thing.DIMENSION, new Said("dimension", "измерение")),
          Map.entry(Thing.HIERARCHY, new Said("hierarchy", "иерархия")),
          Map.entry(Thing.JOIN, new Said("join", "связь")),
          Map.entry(Thing.CALENDAR, new Said("trade calendar", "торговый календарь")),
          Map.entry(Thing.LIST, new Said("list of addresses", "список адресов")),
          Map.entry(Thing.MEASURE, new Said("measure", "показатель")),
          Map.entry(Thing.MODEL, new Said("model", "модель")),
          Map.entry(Thing.PARAMETER, new Said("parameter", "параметр")),
          Map.entry(Thing.PROJECT, new Said("project", "проект")),
          Map.entry(Thing.QUERY, new Said("query", "запрос")),
          Map.entry(Thing.REPORT, new Said("report", "отчёт")),
          Map.entry(Thing.RESULT, new Said("result", "результат")),
          Map.entry(Thing.ROLE, new Said("role", "роль")),
          Map.entry(Thing.SECTION, new Said("section", "раздел")),
          Map.entry(Thing.SEGMENT, new Said("segment", "сегмент")),
          Map.entry(Thing.SOURCE, new Said("source", "источник")),
          Map.entry(Thing.STYLE, new Said("style", "стиль")),
          Map.entry(Thing.TEST, new Said("test", "тест")),
          Map.entry(Thing.THEME, new Said("theme", "тема")));

  private KindWords() {}

  static Said of(Thing kind) {
    return WORDS.getOrDefault(kind, new Said("name", "имя"));
  }
}

package io.svodka.engine.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A piece of SQL with the texts bound to its places, in order. Texts of users occur only as bound
/// values or as quoted names.
record Sql(String text, List<String> binds) {
  private static final String PLACE = "{}";

  Sql {
    binds = List.copyOf(binds);
  }

  /// Returns SQL of our own words.
  static Sql of(String text) {
    return new Sql(text, List.of());
  }

  /// Returns SQL with one place that a text is bound to.
  static Sql bound(String place, String value) {
    return new Sql(place, List.of(value));
  }

  /// Returns a name in quotes.
  static Sql name(String name) {
    return of('"' + name.replace("\"", "\"\"") + '"');
  }

  /// Returns a text as a literal, for places where nothing can be bound.
  static Sql literal(String text) {
    return of("'" + text.replace("'", "''") + "'");
  }

  /// Returns `template` with its `{}` places filled in order.
  static Sql form(String template, Sql... parts) {
    StringBuilder text = new StringBuilder();
    List<String> binds = new ArrayList<>();
    int from = 0;
    for (Sql part : parts) {
      int place = template.indexOf(PLACE, from);
      text.append(template, from, place).append(part.text);
      binds.addAll(part.binds);
      from = place + PLACE.length();
    }
    return new Sql(text.append(template, from, template.length()).toString(), binds);
  }

  static Sql join(String separator, List<Sql> parts) {
    List<String> texts = parts.stream().map(Sql::text).toList();
    List<String> binds = parts.stream().flatMap(part -> part.binds.stream()).toList();
    return new Sql(String.join(separator, texts), binds);
  }

  static Sql list(Sql... parts) {
    return join(", ", Arrays.asList(parts));
  }

  Sql as(String name) {
    return form("{} as {}", this, name(name));
  }

  /// Returns this under a name of our own, which needs no quotes.
  Sql named(String name) {
    return form("{} as " + name, this);
  }
}

package io.svodka.runner.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.model.failure.RunFailure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One section of the settings: typed reading with errors that name the entry.
record Section(String path, JsonNode node, Map<String, String> environment) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final int LAST_PORT = 65_535;

  /// Refuses every entry that is not one of `names`.
  void allow(String... names) {
    List<String> known = List.of(names);
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      if (!known.contains(name)) {
        throw failure(name, "is not known", "known here: " + String.join(", ", known));
      }
    }
  }

  Section section(String name) {
    JsonNode inner = node.path(name);
    if (!inner.isMissingNode() && !inner.isObject()) {
      throw failure(name, "must be a section", "write [" + full(name) + "] on a line of its own");
    }
    return new Section(full(name), inner, environment);
  }

  List<String> names() {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  boolean isEmpty() {
    return node.isMissingNode() || node.isEmpty();
  }

  /// Returns a text with its `${NAME}` references filled from the environment.
  String text(String name, String otherwise) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw failure(name, "must be a text", "write it in double quotes");
    }
    return REFERENCE
        .matcher(value.asText())
        .replaceAll(m -> Matcher.quoteReplacement(lookup(name, m.group(1))));
  }

  /// Returns a list of texts; empty where there is none.
  List<String> texts(String name) {
    JsonNode list = node.path(name);
    List<String> texts = new ArrayList<>();
    if (!list.isMissingNode() && !list.isArray()) {
      throw failure(name, "must be a list", "write it in brackets, each text in double quotes");
    }
    for (JsonNode each : list) {
      if (!each.isTextual()) {
        throw failure(name, "must hold texts", "write each in double quotes");
      }
      texts.add(each.asText());
    }
    return texts;
  }

  private String lookup(String name, String variable) {
    String value = environment.get(variable);
    if (value == null) {
      throw failure(
          name,
          "needs the environment variable " + variable + ", which is not set",
          "set it before running: export " + variable + "=…");
    }
    return value;
  }

  /// Returns a secret, which must not be written into the file itself.
  String secret(String name) {
    JsonNode value = node.path(name);
    if (value.isTextual() && !REFERENCE.matcher(value.asText()).matches()) {
      throw failure(
          name,
          "is a secret written in the file",
          "write " + name + " = \"${NAME}\" and set that environment variable");
    }
    return text(name, "");
  }

  String required(String name) {
    String value = text(name, "");
    if (value.isEmpty()) {
      throw failure(name, "is missing", "write " + name + " = \"…\" in [" + path + "]");
    }
    return value;
  }

  int number(String name, int otherwise) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < 1) {
      throw failure(name, "must be a whole number above zero", "write it without quotes");
    }
    return value.asInt();
  }

  int port(String name, int otherwise) {
    int port = number(name, otherwise);
    if (port > LAST_PORT) {
      throw failure(name, "must be a whole number up to " + LAST_PORT, "587 and 465 are usual");
    }
    return port;
  }

  RunFailure failure(String name, String what, String help) {
    return new RunFailure.Setup(
        "SV9412", SettingsFile.NAME + ": `" + full(name) + "` " + what, help, null);
  }

  private String full(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

package io.svodka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.runner.doctor.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What was found as JSON for other programs.
final class DoctorJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DoctorJson() {}

  static String print(Path folder, List<Finding> findings, Language language) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("svodka", Version.version());
    root.put("project", folder.toString());
    ArrayNode list = root.putArray("findings");
    findings.forEach(
        each ->
            list.addObject()
                .put("area", word(each.area()))
                .put("subject", each.subject().in(language))
                .put("state", word(each.state()))
                .put("found", each.found().in(language))
                .put("help", each.help().in(language)));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}

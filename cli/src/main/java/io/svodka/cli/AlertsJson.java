package io.svodka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.layout.AlertRows.Firing;
import io.svodka.model.plan.AlertPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What alerts found as JSON for other programs.
final class AlertsJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private AlertsJson() {}

  static String print(LocalDate asOf, Map<AlertPlan, List<Firing>> looked) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("as_of", asOf.toString());
    ArrayNode alerts = root.putArray("alerts");
    looked.forEach((plan, firing) -> add(alerts.addObject(), plan, firing));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(ObjectNode node, AlertPlan plan, List<Firing> firing) {
    node.put("name", plan.name());
    node.put("title", plan.title());
    ArrayNode subjects = node.putArray("firing");
    for (Firing each : firing) {
      ObjectNode subject = subjects.addObject();
      ArrayNode values = subject.putArray("subject");
      each.subject().forEach(values::add);
      subject.put("message", each.message());
    }
  }
}

package io.svodka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import io.svodka.delivery.desk.Suppressions;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/// Mails as JSON for other programs.
final class DeliveriesJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DeliveriesJson() {}

  static String print(List<DeliveryStory> stories) {
    return list("deliveries", stories, DeliveriesJson::add);
  }

  static String suppressions(List<Suppressions.Suppression> all) {
    return list(
        "suppressions",
        all,
        (node, each) ->
            node.put("recipient", each.recipient())
                .put("delivery", each.delivery())
                .put("reason", each.reason())
                .put("since", each.since().toString()));
  }

  static String bounces(List<BounceWatch.Booked> all) {
    return list(
        "bounces",
        all,
        (node, each) ->
            node.put("recipient", each.bounce().recipient())
                .put("message_id", each.bounce().messageId())
                .put("status", each.bounce().status())
                .put("text", each.bounce().text())
                .put("outcome", word(each.outcome())));
  }

  static String audit(List<Audit.Entry> entries) {
    return list(
        "entries",
        entries,
        (node, each) ->
            node.put("id", each.id())
                .put("at", each.at().toString())
                .put("actor", each.actor())
                .put("action", each.action())
                .put("subject", each.subject())
                .put("detail", each.detail())
                .put("digest", each.digest()));
  }

  /// What is told of each of a list, under a name.
  private static <T> String list(String name, List<T> all, BiConsumer<ObjectNode, T> telling) {
    ObjectNode root = MAPPER.createObjectNode();
    add(root, name, all, telling);
    return written(root);
  }

  private static <T> void add(
      ObjectNode root, String name, List<T> all, BiConsumer<ObjectNode, T> telling) {
    ArrayNode list = root.putArray(name);
    all.forEach(each -> telling.accept(list.addObject(), each));
  }

  private static String written(ObjectNode root) {
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(ObjectNode node, DeliveryStory story) {
    DeliveryRow row = story.row();
    node.put("id", row.id());
    node.put("state", word(row.state()));
    node.put("reason", row.reason());
    node.put("recipient", row.key().recipient());
    node.put("delivery", row.key().delivery());
    node.put("slot", row.key().slot());
    node.put("key", row.key().burstKey());
    node.put("name", row.carried().name());
    node.put("seq", row.key().seq());
    node.put("channel", word(row.channel()));
    node.put("subject", story.subject());
    attempts(node, row);
    run(node.putObject("run"), row);
    node.put("rows", row.rows());
    edition(node.putObject("edition"), row.carried());
    add(
        node,
        "files",
        story.files(),
        (each, file) ->
            each.put("name", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("kept", file.kept() == DeliveryStory.Kept.WHOLE));
    add(
        node,
        "events",
        story.events(),
        (each, event) ->
            each.put("at", event.at().toString())
                .put("state", event.state().toLowerCase(Locale.ROOT))
                .put("attempt", event.attempt())
                .put("detail", event.detail()));
  }

  private static void edition(ObjectNode node, DeliveryRow.Carried carried) {
    node.put("id", carried.edition());
    node.put("revision", carried.revision());
    node.put("corrects", carried.previous());
  }

  private static void attempts(ObjectNode node, DeliveryRow row) {
    node.put("attempts", row.attempts().count());
    node.put("planned_at", row.attempts().first().toString());
    node.put("changed_at", row.attempts().last().toString());
    node.put("next_attempt", row.attempts().next().toString());
    node.put("message_id", row.attempts().messageId());
    node.put(
        "may_have_arrived_before",
        row.attempts().doubt() == DeliveryRow.Doubt.MAY_HAVE_ARRIVED_BEFORE);
  }

  private static void run(ObjectNode node, DeliveryRow row) {
    node.put("id", row.run().id());
    node.put("slot", row.run().slot());
    node.put("as_of", row.run().asOf());
    node.put("specification", row.run().specification());
    node.put("revision", row.run().revision());
    node.put("data_as_of", row.run().dataAsOf());
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}

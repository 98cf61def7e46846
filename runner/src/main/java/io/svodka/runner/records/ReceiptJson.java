package io.svodka.runner.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.Reply;
import java.time.Instant;

/// What became of a dispatch as JSON and back.
final class ReceiptJson {
  private ReceiptJson() {}

  static JsonNode write(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Sent(var at, var id, var reply) -> words("sent", at.toString(), id, reply);
      case Receipt.AlreadySent(var at) -> words("already", at.toString());
      case Receipt.Held(var reason) -> words("held", reason);
      case Receipt.Withheld(var reason) -> words("withheld", reason);
      case Receipt.Awaiting(var reason) -> words("awaiting", reason);
      case Receipt.Deferred(var reply, var attempts, var whose) ->
          words("deferred", reply, whose.name()).add(attempts);
      case Receipt.Refused(var reply) -> words("refused", reply);
    };
  }

  private static ArrayNode words(String... words) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    for (String word : words) {
      node.add(word);
    }
    return node;
  }

  static Receipt read(JsonNode node) {
    String first = node.path(1).textValue();
    return switch (node.path(0).textValue()) {
      case "sent" ->
          new Receipt.Sent(
              Instant.parse(first), node.path(2).textValue(), node.path(3).textValue());
      case "already" -> new Receipt.AlreadySent(Instant.parse(first));
      case "held" -> new Receipt.Held(first);
      case "withheld" -> new Receipt.Withheld(first);
      case "awaiting" -> new Receipt.Awaiting(first);
      case "deferred" ->
          new Receipt.Deferred(
              first, node.path(3).intValue(), Reply.Whose.valueOf(node.path(2).textValue()));
      case "refused" -> new Receipt.Refused(first);
      case String other -> throw new IllegalArgumentException("no receipt: " + other);
    };
  }
}

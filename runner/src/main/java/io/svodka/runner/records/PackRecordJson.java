package io.svodka.runner.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.svodka.delivery.Channel;
import io.svodka.runner.records.PackRecord.Figure;
import io.svodka.runner.records.PackRecord.MailRecord;
import io.svodka.runner.records.PackRecord.MailState;
import io.svodka.runner.records.PackRecord.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// What became of a pack as JSON and back.
final class PackRecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PackRecordJson() {}

  static byte[] write(PackRecord pack) throws IOException {
    return MAPPER.writeValueAsBytes(
        NODES
            .arrayNode()
            .add(pack.key())
            .add(pack.name())
            .add(state(pack.state()))
            .add(list(pack.files(), file -> NODES.textNode(file.toString())))
            .add(list(pack.headline(), PackRecordJson::figure))
            .add(list(pack.mails(), PackRecordJson::mail)));
  }

  static PackRecord read(byte[] json) throws IOException {
    JsonNode node = MAPPER.readTree(json);
    return new PackRecord(
        text(node, 0),
        text(node, 1),
        state(node.path(2)),
        list(node.path(3), file -> Path.of(file.textValue())),
        list(node.path(4), PackRecordJson::figure),
        list(node.path(5), PackRecordJson::mail));
  }

  private static <T> ArrayNode list(List<T> all, Function<T, JsonNode> write) {
    ArrayNode list = NODES.arrayNode();
    all.forEach(each -> list.add(write.apply(each)));
    return list;
  }

  private static <T> List<T> list(JsonNode list, Function<JsonNode, T> read) {
    return StreamSupport.stream(list.spliterator(), false).map(read).toList();
  }

  private static String text(JsonNode node, int place) {
    return node.path(place).textValue();
  }

  private static JsonNode state(State state) {
    return switch (state) {
      case State.Made _ -> words("made");
      case State.Skipped _ -> words("skipped");
      case State.Unchanged _ -> words("unchanged");
      case State.Failed(var code, var message, var help) -> words("failed", code, message, help);
    };
  }

  private static ArrayNode words(String... words) {
    return list(List.of(words), NODES::textNode);
  }

  private static State state(JsonNode node) {
    return switch (text(node, 0)) {
      case "made" -> new State.Made();
      case "skipped" -> new State.Skipped();
      case "unchanged" -> new State.Unchanged();
      case "failed" -> new State.Failed(text(node, 1), text(node, 2), text(node, 3));
      case String other -> throw new IllegalArgumentException("no state of a pack: " + other);
    };
  }

  private static JsonNode figure(Figure figure) {
    ArrayNode node = words(figure.label(), figure.shown()).add(figure.isMoney());
    figure.number().ifPresent(number -> node.add(number.toString()));
    return node;
  }

  private static Figure figure(JsonNode node) {
    return new Figure(
        text(node, 0),
        text(node, 1),
        Optional.ofNullable(node.path(3).textValue()).map(BigDecimal::new),
        node.path(2).booleanValue());
  }

  private static JsonNode mail(MailRecord mail) {
    return words(mail.channel().name(), mail.recipient()).add(mailState(mail.state()));
  }

  private static MailRecord mail(JsonNode node) {
    return new MailRecord(Channel.valueOf(text(node, 0)), text(node, 1), mailState(node.path(2)));
  }

  private static JsonNode mailState(MailState state) {
    return switch (state) {
      case MailState.Handed(var receipt) -> ReceiptJson.write(receipt);
      case MailState.Failed(var code, var message, var help) ->
          words("failed", code, message, help);
    };
  }

  private static MailState mailState(JsonNode node) {
    return text(node, 0).equals("failed")
        ? new MailState.Failed(text(node, 1), text(node, 2), text(node, 3))
        : new MailState.Handed(ReceiptJson.read(node));
  }
}

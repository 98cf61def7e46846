package io.svodka.runner.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.links.FileLinks;
import io.svodka.model.document.Tile;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.value.Value;
import java.time.Instant;
import java.util.List;

/// Writes what programs are told of deliveries and alerts.
public final class HookBody {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private HookBody() {}

  /// How files are told of.
  ///
  /// @param links where they can be fetched; one entry or none
  /// @param now when links begin to be good
  public record Files(List<Rendition> files, List<FileLinks> links, Instant now) {
    public Files {
      files = List.copyOf(files);
      links = List.copyOf(links);
    }
  }

  /// A pack in words.
  ///
  /// @param revision 1 for what is delivered first
  public record Pack(String report, String name, int revision, List<Tile> headline) {
    public Pack {
      headline = List.copyOf(headline);
    }
  }

  /// Returns what is told of a pack.
  public static String delivery(MessageKey key, Pack pack, Files files) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("event", "delivery");
    body.put("id", key.id());
    body.put("delivery", key.deliveryName());
    body.put("slot", key.slot());
    body.put("key", key.burstKey());
    body.put("name", pack.name());
    body.put("report", pack.report());
    body.put("revision", pack.revision());
    ArrayNode headline = body.putArray("headline");
    pack.headline().forEach(tile -> add(headline.addObject(), tile));
    ArrayNode list = body.putArray("files");
    files.files().forEach(file -> add(list.addObject(), key, file, files));
    return written(body);
  }

  private static void add(ObjectNode node, Tile tile) {
    node.put("label", tile.label());
    node.put("shown", tile.figure().shown());
    if (tile.figure().value() instanceof Value.Decimal(var number)) {
      node.put("value", number);
    }
  }

  private static void add(ObjectNode node, MessageKey key, Rendition file, Files files) {
    String digest = file.content().sha256();
    node.put("name", file.fileName());
    node.put("media_type", file.format().mediaType());
    node.put("bytes", file.content().length());
    node.put("sha256", digest);
    for (FileLinks links : files.links()) {
      node.put("link", links.link(key, digest, files.now()));
      node.put("link_until", links.until(files.now()).toString());
    }
  }

  /// What has become of a subject of an alert.
  ///
  /// @param telling such as `fires`
  public record Alert(
      String title, String severity, String telling, String message, Instant since) {}

  /// Returns what is told of an alert.
  public static String alert(MessageKey key, String name, Alert alert) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("event", "alert");
    body.put("id", key.id());
    body.put("alert", name);
    body.put("title", alert.title());
    body.put("severity", alert.severity());
    body.put("state", alert.telling());
    body.put("subject", key.burstKey());
    body.put("slot", key.slot());
    body.put("message", alert.message());
    body.put("since", alert.since().toString());
    return written(body);
  }

  private static String written(ObjectNode body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

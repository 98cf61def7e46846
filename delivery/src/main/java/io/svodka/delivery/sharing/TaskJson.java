package io.svodka.delivery.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes tasks as JSON. The library's own way would be Java's serialization, which lets whoever
/// can write into the database run code here.
final class TaskJson implements Serializer {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public byte[] serialize(Object data) {
    try {
      return mapper.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] json) {
    try {
      return mapper.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

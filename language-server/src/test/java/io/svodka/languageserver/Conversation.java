package io.svodka.languageserver;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An editor that talks to a real server over pipes, byte by byte as the protocol says, and writes
/// down every word of it.
final class Conversation implements AutoCloseable {
  private static final int PIPE = 1 << 20;
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private final Path root;
  private final PipedOutputStream toServer = new PipedOutputStream();
  private final DataInputStream fromServer;
  private final Thread server;
  private final StringBuilder record = new StringBuilder();
  private int id;
  private volatile boolean goodbye;

  Conversation(Path root) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    PipedInputStream serverIn = new PipedInputStream(toServer, PIPE);
    PipedOutputStream serverOut = new PipedOutputStream();
    fromServer = new DataInputStream(new PipedInputStream(serverOut, PIPE));
    server =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> goodbye = EditorServer.serve(serverIn, serverOut, new Folder(root), "1.0"));
  }

  /// The folder of the test as the server sees it; it is always the third of February 2026.
  private record Folder(Path root) implements Surroundings {
    @Override
    public Path projectOf(Path file) {
      return root.toAbsolutePath().normalize();
    }

    @Override
    public Workspace read(Path project) {
      try (Stream<Path> paths = Files.walk(project)) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path :
            paths.filter(each -> each.toString().endsWith(".svodka")).sorted().toList()) {
          String id = project.relativize(path).toString().replace('\\', '/');
          files.add(new SourceFile(new SourceId(id), Files.readString(path)));
        }
        return () -> files;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return LocalDate.of(2026, 2, 3);
    }
  }

  String uri(String file) {
    return root.resolve(file).toUri().toString();
  }

  String text(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /// Returns the position of the end of some letters in a text.
  static Map<String, Integer> after(String text, String letters) {
    int at = text.indexOf(letters);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + letters);
    }
    return position(text, at + letters.length());
  }

  static Map<String, Integer> position(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(letter -> letter == '\n').count();
    return Map.of("line", line, "character", offset - (before.lastIndexOf('\n') + 1));
  }

  void say(String method, Object params) throws IOException {
    send(method, params, false);
  }

  /// Asks and returns the answer; what the server tells in between is written down.
  JsonElement ask(String method, Object params) throws IOException {
    int mine = send(method, params, true);
    while (true) {
      JsonObject message = receive();
      if (message.has("id") && message.get("id").getAsInt() == mine) {
        JsonElement answer = message.has("error") ? message.get("error") : message.get("result");
        note("<-", message.has("error") ? "error" : "result", answer);
        return answer;
      }
      note("<-", message.get("method").getAsString(), message.get("params"));
    }
  }

  /// Waits for what the server tells by itself.
  JsonElement wait(String method) throws IOException {
    while (true) {
      JsonObject message = receive();
      note("<-", message.get("method").getAsString(), message.get("params"));
      if (message.get("method").getAsString().equals(method)) {
        return message.get("params");
      }
    }
  }

  private int send(String method, Object params, boolean request) throws IOException {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    if (request) {
      message.addProperty("id", ++id);
    }
    message.addProperty("method", method);
    message.add("params", new Gson().toJsonTree(params));
    byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
    String head = "Content-Length: " + body.length + "\r\n\r\n";
    toServer.write(head.getBytes(StandardCharsets.US_ASCII));
    toServer.write(body);
    toServer.flush();
    note("->", method, message.get("params"));
    return id;
  }

  private JsonObject receive() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    byte[] body = new byte[length];
    fromServer.readFully(body);
    return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = fromServer.readUnsignedByte();
        next != '\n';
        next = fromServer.readUnsignedByte()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private void note(String way, String what, JsonElement content) {
    String text =
        PRETTY.toJson(sorted(content)).replace(root.toUri().toString(), "file:///project/");
    record.append(way).append(' ').append(what).append('\n');
    record.append(text.replace(root.toString(), "/project")).append("\n\n");
  }

  /// The members of an object in the order of the alphabet: their order means nothing.
  private static JsonElement sorted(JsonElement content) {
    if (content == null || content.isJsonNull() || content.isJsonPrimitive()) {
      return content;
    }
    if (content.isJsonArray()) {
      JsonArray array = new JsonArray();
      content.getAsJsonArray().forEach(each -> array.add(sorted(each)));
      return array;
    }
    JsonObject object = new JsonObject();
    new TreeMap<>(content.getAsJsonObject().asMap())
        .forEach((name, value) -> object.add(name, sorted(value)));
    return object;
  }

  /// Returns everything that was said.
  String written() {
    return record.toString();
  }

  /// Waits for the server to leave and returns whether it was told to.
  boolean left() throws InterruptedException {
    server.join(10_000);
    return goodbye && !server.isAlive();
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }
}

package io.svodka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// One page of a real Chromium, spoken to in its own protocol. Reaches nothing but files.
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROGRAM = "/usr/bin/chromium";
  private static final int SECONDS = 60;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private int next;

  Chromium(Path profile) throws IOException {
    this(profile, Map.of());
  }

  /// A browser with these variables in its environment.
  Chromium(Path profile, Map<String, String> variables) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
                PROGRAM,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true);
    program.environment().putAll(variables);
    process = program.start();
    socket = connect(port());
    ask("Page.enable", Map.of());
  }

  private int port() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("DevTools listening on")) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return URI.create(line.substring(line.indexOf("ws://"))).getPort();
      }
    }
    throw new IOException("Chromium does not start");
  }

  private WebSocket connect(int port) throws IOException {
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    try {
      String pages =
          client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
      for (JsonNode page : JSON.readTree(pages)) {
        if (page.path("type").asText().equals("page")) {
          URI address = URI.create(page.path("webSocketDebuggerUrl").asText());
          return client.newWebSocketBuilder().buildAsync(address, new Listener()).join();
        }
      }
      throw new IOException("no page among " + pages);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        heard(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void heard(String message) {
    try {
      JsonNode said = JSON.readTree(message);
      CompletableFuture<JsonNode> answer = answers.remove(said.path("id").asInt(-1));
      if (answer != null) {
        answer.complete(said);
      }
    } catch (IOException e) {
      answers.values().forEach(waiting -> waiting.completeExceptionally(e));
    }
  }

  JsonNode ask(String method, Map<String, ?> parameters) {
    int id = ++next;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode question = JSON.createObjectNode().put("id", id).put("method", method);
    question.set("params", JSON.valueToTree(parameters));
    socket.sendText(question.toString(), true).join();
    JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.path("error"));
    }
    return said.path("result");
  }

  /// Opens a file in a window of this width, in the light or in the dark.
  void open(Path file, int width, String scheme) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    ask(
        "Emulation.setEmulatedMedia",
        Map.of("features", new Object[] {Map.of("name", "prefers-color-scheme", "value", scheme)}));
    ask("Page.navigate", Map.of("url", file.toUri().toString()));
    String name = file.getFileName().toString();
    for (int i = 0; i < 200; i++) {
      if (value("location.href.endsWith(encodeURI('" + name + "')) && document.readyState")
          .asText()
          .equals("complete")) {
        return;
      }
    }
    throw new IllegalStateException(file + " does not open");
  }

  /// Returns what an expression of JavaScript gives.
  JsonNode value(String expression) {
    JsonNode result =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  void press(String key, int code) {
    String typed = key.equals("Enter") ? "\r" : "";
    for (String type : new String[] {"keyDown", "keyUp"}) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", typed));
    }
  }

  /// Returns the page as it is printed on the paper it asks for.
  byte[] printed() {
    return bytes(ask("Page.printToPDF", Map.of("preferCSSPageSize", true)));
  }

  byte[] picture() {
    return bytes(ask("Page.captureScreenshot", Map.of("format", "png")));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.path("data").asText());
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.svodka.benchmark;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.languageserver.EditorServer;
import io.svodka.languageserver.Surroundings;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How fast the language server answers in a large project, from the bytes of the request to those
/// of the answer. The floor is a request that has nothing to find.
final class EditorSpeed {
  private static final int DECLARATIONS = 1_000;
  private static final double LIMIT = 50;
  private static final int PIPE = 1 << 22;
  private static final Stopwatch STOPWATCH = new Stopwatch(150, 41);
  private static final Path ROOT = Path.of("/made");
  private static final String REPORT = "reports/area50.svodka";

  private final List<SourceFile> files = new MadeProject(DECLARATIONS).files();
  private final String text = text(REPORT);
  private final PipedOutputStream requests = new PipedOutputStream();
  private final DataInputStream answers;
  private int id;
  private int edits;

  EditorSpeed() {
    try {
      PipedInputStream in = new PipedInputStream(requests, PIPE);
      PipedOutputStream out = new PipedOutputStream();
      answers = new DataInputStream(new PipedInputStream(out, PIPE));
      Thread.ofPlatform()
          .daemon()
          .start(() -> EditorServer.serve(in, out, new Made(files), "made"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The project as the server sees it.
  private record Made(List<SourceFile> files) implements Surroundings {
    @Override
    public Path projectOf(Path file) {
      return ROOT;
    }

    @Override
    public Workspace read(Path project) {
      return () -> files;
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return LocalDate.of(2026, 2, 3);
    }
  }

  List<Result> results() {
    ask("initialize", "{\"capabilities\":{}}");
    open(REPORT);
    String nowhere = at(text.length());
    double floor = STOPWATCH.median(() -> ask("textDocument/documentHighlight", nowhere));
    List<Result> results = new ArrayList<>();
    Asking asking = new Asking(floor, results);
    names(asking);
    files(asking);
    wholes(floor, results);
    ask("shutdown", "{}");
    tell("exit", "{}");
    return results;
  }

  private void names(Asking asking) {
    asking.add("hover", at(after("      orders5")));
    asking.add("definition", at(after("      revenue5")));
    asking.add(
        "references",
        with(at(after("      revenue5")), "\"context\":{\"includeDeclaration\":true}"));
    asking.add("completion of a measure", "completion", at(after("      orders50\n      ")));
    asking.add("completion of a dimension", "completion", at(after("client.region\n      ")));
    asking.add("completion in a text", "completion", at(after("Revenue **{rev")));
    asking.add("rename", with(at(after("      revenue5")), "\"newName\":\"income\""));
  }

  private void files(Asking asking) {
    asking.add("semantic tokens", "semanticTokens/full", document());
    asking.add("outline", "documentSymbol", document());
    asking.add("foldingRange", document());
    asking.add("formatting", with(document(), "\"options\":{\"tabSize\":2,\"insertSpaces\":true}"));
    asking.add("signatureHelp", at(after("growth(revenue50, ")));
    asking.add("inlay hints", "inlayHint", with(document(), range()));
    asking.add("codeLens", document());
    asking.add("codeAction", with(document(), range() + ",\"context\":{\"diagnostics\":[]}"));
  }

  private void wholes(double floor, List<Result> results) {
    results.add(
        result(
            "workspace symbols",
            floor,
            () -> ask("workspace/symbol", "{\"query\":\"revenue50\"}")));
    Typing report = new Typing(REPORT, "Growth");
    results.add(result("a letter typed, then its problems", floor, report::typeAndWait));
    afterLetter("hover", at(after("      orders5")), report, floor, results);
    afterLetter("completion", at(after("Revenue **{rev")), report, floor, results);
    afterLetter("semanticTokens/full", document(), report, floor, results);
    String references =
        with(at(after("      revenue5")), "\"context\":{\"includeDeclaration\":true}");
    afterLetter("references", references, report, floor, results);
    String rename = with(at(after("      revenue5")), "\"newName\":\"income\"");
    afterLetter("rename", rename, report, floor, results);
    Typing model = new Typing("model/area50.svodka", "Product");
    results.add(result("a letter typed in a model, then its problems", floor, model::typeAndWait));
    Typing all = new Typing("project.svodka", "Client");
    results.add(
        result("a letter typed in the model of all, then its problems", floor, all::typeAndWait));
  }

  private void afterLetter(
      String method, String params, Typing typing, double floor, List<Result> results) {
    results.add(
        result(
            "a letter typed, then " + method,
            floor,
            () -> {
              typing.type();
              ask("textDocument/" + method, params);
            }));
  }

  /// Changes a label in a file, each time in another way, so that what it reaches is read anew.
  private final class Typing {
    private final String path;
    private final String label;
    private final String before;

    Typing(String path, String label) {
      this.path = path;
      this.label = label;
      this.before = text(path);
      open(path);
    }

    void type() {
      edits++;
      String changed = before.replaceFirst('"' + label + '"', '"' + label + " " + edits + '"');
      tell(
          "textDocument/didChange",
          "{\"textDocument\":{\"uri\":%s,\"version\":%d},\"contentChanges\":[{\"text\":%s}]}"
              .formatted(quoted(uri(path)), edits + 1, quoted(changed)));
    }

    void typeAndWait() {
      type();
      String wanted = quoted(uri(path));
      String told = receive();
      while (!(told.contains("/publishDiagnostics\"") && told.contains(wanted))) {
        told = receive();
      }
    }
  }

  private final class Asking {
    private final double floor;
    private final List<Result> results;

    Asking(double floor, List<Result> results) {
      this.floor = floor;
      this.results = results;
    }

    void add(String method, String params) {
      add(method, method, params);
    }

    void add(String name, String method, String params) {
      results.add(result(name, floor, () -> ask("textDocument/" + method, params)));
    }
  }

  private static Result result(String name, double floor, Runnable work) {
    double time = STOPWATCH.median(work);
    return new Result(
        name, time, "nothing to find", floor, time < LIMIT ? "under 50 ms" : "OVER 50 ms");
  }

  private String text(String path) {
    return files.stream()
        .filter(file -> file.id().path().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private void open(String path) {
    tell(
        "textDocument/didOpen",
        "{\"textDocument\":{\"uri\":%s,\"languageId\":\"svodka\",\"version\":1,\"text\":%s}}"
            .formatted(quoted(uri(path)), quoted(text(path))));
    ask("textDocument/documentHighlight", at(0));
  }

  private static String uri(String path) {
    return ROOT.resolve(path).toUri().toString();
  }

  private static String document() {
    return "{\"textDocument\":{\"uri\":" + quoted(uri(REPORT)) + "}}";
  }

  private String range() {
    return "\"range\":{\"start\":%s,\"end\":%s}".formatted(position(0), position(text.length()));
  }

  private String at(int offset) {
    return with(document(), "\"position\":" + position(offset));
  }

  private static String with(String object, String member) {
    return object.substring(0, object.length() - 1) + "," + member + "}";
  }

  private int after(String letters) {
    int at = text.indexOf(letters);
    if (at < 0) {
      throw new IllegalStateException("not in the report: " + letters);
    }
    return at + letters.length();
  }

  private String position(int offset) {
    String before = text.substring(0, offset);
    long line = before.chars().filter(letter -> letter == '\n').count();
    int character = offset - before.lastIndexOf('\n') - 1;
    return "{\"line\":%d,\"character\":%d}".formatted(line, character);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private void tell(String method, String params) {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
  }

  private void ask(String method, String params) {
    int mine = ++id;
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + mine
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + params
            + "}");
    String wanted = "\"id\":" + mine + ",";
    String answer = receive();
    while (!answer.contains(wanted) || answer.contains("\"method\":")) {
      answer = receive();
    }
    if (answer.contains("\"error\":{")) {
      throw new IllegalStateException(method + ": " + answer);
    }
  }

  private void send(String message) {
    byte[] body = message.getBytes(StandardCharsets.UTF_8);
    try {
      requests.write(
          ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      requests.write(body);
      requests.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String receive() {
    try {
      int length = 0;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        }
      }
      byte[] body = new byte[length];
      answers.readFully(body);
      return new String(body, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answers.readUnsignedByte(); next != '\n'; next = answers.readUnsignedByte()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}

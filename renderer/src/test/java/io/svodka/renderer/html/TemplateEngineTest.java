package io.svodka.renderer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a template must not be able to do, should one ever be written by the wrong hand.
class TemplateEngineTest {
  private final TemplateEngine engine = new TemplateEngine();
  private final Map<String, Object> model =
      Map.of(
          "text",
          "<i>&\"'",
          "map",
          Map.of("a", "b"),
          "rows",
          List.of("<u>"),
          "file",
          new File("nowhere"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "execute",
        "construct",
        "jython",
        "api",
        "method",
        "text-class",
        "map-class",
        "foreign-object",
        "include-file",
        "include-above",
        "include-url",
        "include-other-room"
      })
  void templatesReachNoClassNoMethodAndNoFile(String probe) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    assertThrows(
        IllegalStateException.class,
        () -> engine.write("probes/" + probe + ".ftlh", model, nowhere));
  }

  @Test
  void whateverIsPrintedIsEscaped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine.write("probes/escape.ftlh", model, out);
    assertEquals(
        "<b>&lt;i&gt;&amp;&quot;&#39;</b> &lt;u&gt;", out.toString(StandardCharsets.UTF_8).strip());
  }
}

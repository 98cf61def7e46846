package io.svodka.renderer.theme;

import io.svodka.model.document.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Reads themes from the property files of the templates room.
public final class Themes {
  private static final String FOLDER = "/io/svodka/templates/themes/";

  /// Returns the theme of this name.
  public Theme load(String name) {
    return read(properties(FOLDER + name + ".properties"));
  }

  private static Properties properties(String path) {
    try (InputStream in = Objects.requireNonNull(Themes.class.getResourceAsStream(path), path)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Theme read(Properties p) {
    return new Theme(
        value(p, "font"),
        Double.parseDouble(value(p, "size")),
        new Theme.Colours(
            value(p, "ink"),
            value(p, "quiet"),
            value(p, "line"),
            value(p, "wash"),
            value(p, "accent")),
        List.of(value(p, "palette").split("\\s*,\\s*", -1)),
        Map.of(
            "good", bold(value(p, "good.ink"), value(p, "good.fill")),
            "bad", bold(value(p, "bad.ink"), value(p, "bad.fill")),
            "warning", bold(value(p, "warning.ink"), value(p, "warning.fill")),
            "muted", Theme.Style.inked(value(p, "muted.ink"))),
        List.of());
  }

  /// What is highlighted is bold, because colour is never the only sign.
  private static Theme.Style bold(String ink, String fill) {
    return new Theme.Style(ink, fill, Theme.Weight.BOLD, Theme.Slant.USUAL, "");
  }

  private static String value(Properties p, String key) {
    return Objects.requireNonNull(p.getProperty(key), key).trim();
  }
}

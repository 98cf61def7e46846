package io.svodka.runner.preview;

import java.util.regex.Pattern;

/// Where pages of another program of this machine come from.
public record LocalOrigin(String origin) {
  private static final Pattern SHAPE =
      Pattern.compile("http://(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?");

  public LocalOrigin {
    if (!SHAPE.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          "`" + origin + "` is not an origin of this machine, such as http://127.0.0.1:8080");
    }
  }
}

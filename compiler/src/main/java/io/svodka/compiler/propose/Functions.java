package io.svodka.compiler.propose;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.propose.Function.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The list of functions and formats.
public final class Functions {
  private static final String LIST = "functions.txt";
  private static final int PARTS = 5;
  private static final List<Function> ALL = read();

  private Functions() {}

  public static List<Function> all() {
    return ALL;
  }

  /// Returns those of a group.
  public static List<Function> of(Group group) {
    return ALL.stream().filter(each -> each.group() == group).toList();
  }

  /// Returns the function with a name, if there is one.
  public static Optional<Function> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static List<Function> read() {
    try (InputStream list =
        Objects.requireNonNull(Functions.class.getResourceAsStream(LIST), LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Functions::function)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Function function(String line) {
    String[] parts = line.split("\\|", PARTS);
    if (parts.length < PARTS) {
      throw new IllegalStateException("a function needs five parts: " + line);
    }
    return new Function(
        Group.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
        parts[1].strip(),
        parts[2].strip(),
        new Said(parts[3].strip(), parts[4].strip()));
  }
}

package io.svodka.runner.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads `svodka.toml`. Secrets are written as `${NAME}` and taken from the environment.
public final class SettingsFile {
  public static final String NAME = "svodka.toml";

  private final Map<String, String> environment;

  public SettingsFile(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// Returns the settings of a project's folder; the defaults where it has no such file.
  ///
  /// @throws RunFailure.Setup naming the entry that cannot be used
  public Settings read(Path folder) {
    Path file = folder.resolve(NAME);
    JsonNode root = Files.exists(file) ? parse(file) : new TomlMapper().createObjectNode();
    Section top = new Section("", root, environment);
    top.allow("connections", "mail", "folders");
    return new Settings(
        ConnectionSettings.read(top.section("connections")),
        MailSettings.route(top.section("mail")),
        MailSettings.sender(top.section("mail")),
        folders(top.section("folders")));
  }

  private static List<Path> folders(Section section) {
    section.allow("allow");
    return section.texts("allow").stream().map(Path::of).toList();
  }

  private static JsonNode parse(Path file) {
    try {
      return new TomlMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new RunFailure.Setup(
          "SV9411",
          NAME + " cannot be read at line " + e.getLocation().getLineNr(),
          "it is written in TOML: sections in [brackets], then name = \"value\" lines",
          null);
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9403", "cannot read " + file, "check its permissions and that it is UTF-8", e);
    }
  }
}

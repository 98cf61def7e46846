package io.svodka.runner.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.svodka.engine.query.QueryLimits;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `svodka.toml`. Secrets are written as `${NAME}` and taken from the environment, or from a
/// file of secrets that only its owner can read.
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
    return read(folder.resolve(NAME), folder);
  }

  /// Returns the settings of a file that may lie elsewhere; what it names lies in the folder.
  ///
  /// @throws RunFailure.Setup naming the entry that cannot be used
  public Settings read(Path file, Path folder) {
    JsonNode root = Files.exists(file) ? parse(file) : new TomlMapper().createObjectNode();
    Section plain = new Section("", root, environment);
    plain.allow(
        "connections",
        "embedded",
        "mail",
        "bounces",
        "folders",
        "uploads",
        "secrets",
        "ledger",
        "deliveries",
        "archive",
        "links",
        "webhooks",
        "serve",
        "telemetry");
    Section top = new Section("", root, withSecrets(plain.section("secrets"), folder));
    return new Settings(
        ConnectionSettings.read(top.section("connections")),
        embedded(top.section("embedded")),
        MailSettings.route(top.section("mail"), folder),
        MailSettings.sender(top.section("mail")),
        folders(top.section("folders")),
        new UploadSettings(folder).read(top.section("uploads")),
        OperationSettings.read(top, folder));
  }

  /// The environment goes before the file, so that one run can be told otherwise.
  private Map<String, String> withSecrets(Section section, Path folder) {
    section.allow("file");
    if (section.isEmpty()) {
      return environment;
    }
    Map<String, String> all =
        new HashMap<>(new SecretsFile(folder.resolve(section.required("file"))).read());
    all.putAll(environment);
    return all;
  }

  private static QueryLimits embedded(Section section) {
    section.allow("timeout_seconds", "max_rows");
    return ConnectionSettings.limits(section);
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

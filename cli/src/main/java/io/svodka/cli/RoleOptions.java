package io.svodka.cli;

import io.svodka.runner.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Through whose eyes a report is seen.
final class RoleOptions {
  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "As somebody in this role sees it (default: everything).")
  private @Nullable String role;

  @Option(
      names = "--user",
      paramLabel = "NAME=VALUE",
      description = "Attribute of that person, such as partner_id=7. May be repeated.")
  private Map<String, String> attributes = new LinkedHashMap<>();

  Viewer viewer() {
    return role == null ? new Viewer.Owner() : new Viewer.InRole(role, attributes);
  }
}

package io.svodka.compiler.glossary;

import io.svodka.compiler.link.Scopes;
import java.util.List;

/// A package that the project uses.
///
/// @param alias how its names start in the project, without the last dot
/// @param uses the aliases of the packages that it uses itself
/// @param hidden the names that it keeps for itself
/// @param about what its own `project` says; one entry, or none
/// @param content everything it declares
/// @param users the reports and alerts that use something of it
public record PackageEntry(
    String name,
    String version,
    String alias,
    List<String> uses,
    List<String> hidden,
    List<Entry> about,
    List<Entry> content,
    List<String> users) {
  public PackageEntry {
    uses = List.copyOf(uses);
    hidden = List.copyOf(hidden);
    about = List.copyOf(about);
    content = List.copyOf(content);
    users = List.copyOf(users);
  }

  static PackageEntry of(
      Scopes.Opened opened, List<Entry> about, List<Entry> content, List<String> users) {
    List<String> folder = List.of(opened.folder().split("/", -1));
    return new PackageEntry(
        String.join("/", folder.subList(1, folder.size() - 2)),
        folder.get(folder.size() - 2),
        withoutDot(opened.prefix()),
        opened.uses().stream().map(PackageEntry::withoutDot).toList(),
        List.copyOf(opened.hidden()),
        about,
        content,
        users);
  }

  private static String withoutDot(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }
}

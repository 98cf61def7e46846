package io.svodka.languageserver;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Inspection;
import io.svodka.compiler.ProjectLanguage;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.rename.Renames;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A project with the texts as its editor shows them, saved or not.
final class OpenProject {
  private final Path root;
  private final Surroundings surroundings;
  private final CheckSession session = new CheckSession();
  private final Map<SourceId, SourceFile> open =
      new TreeMap<>((a, b) -> a.path().compareTo(b.path()));
  private final Map<SourceId, String> addresses = new HashMap<>();
  private final Map<SourceId, Lines> lines = new HashMap<>();
  private final Map<SourceId, SourceFile> texts = new HashMap<>();
  private Workspace disk;
  private Optional<Inspection> known = Optional.empty();
  private Optional<Language> language = Optional.empty();

  OpenProject(Path root, Surroundings surroundings) {
    this.root = root;
    this.surroundings = surroundings;
    this.disk = surroundings.read(root);
  }

  Path root() {
    return root;
  }

  /// Shows a text in place of what is on disk.
  void show(SourceId id, String address, String text) {
    open.put(id, new SourceFile(id, text));
    addresses.put(id, address);
    forget();
  }

  void close(SourceId id) {
    open.remove(id);
    addresses.remove(id);
    reread();
  }

  /// Looks at the disk again.
  void reread() {
    disk = surroundings.read(root);
    forget();
  }

  private void forget() {
    known = Optional.empty();
    language = Optional.empty();
    lines.clear();
    texts.clear();
  }

  /// Returns the files that the editor shows.
  Set<SourceId> shown() {
    return Set.copyOf(open.keySet());
  }

  boolean isUsed() {
    return !open.isEmpty();
  }

  SourceId id(Path file) {
    return new SourceId(root.relativize(file).toString().replace('\\', '/'));
  }

  /// Returns the address under which the editor knows a file.
  String address(SourceId id) {
    return addresses.getOrDefault(id, root.resolve(id.path()).toUri().toString());
  }

  /// Returns everything that is known of the project as it is shown.
  Inspection inspection() {
    if (known.isEmpty()) {
      known = Optional.of(session.inspect(workspace()));
    }
    return known.get();
  }

  /// Returns what would be known after some changes, which are not kept.
  Inspection tried(Map<SourceId, List<Renames.Change>> changes) {
    Workspace now = workspace();
    List<SourceFile> files =
        now.files().stream()
            .map(file -> Renames.applied(file, changes.getOrDefault(file.id(), List.of())))
            .toList();
    return session.tried(new Shown(files, now.locks(), now.holidays(), now.assets()));
  }

  Workspace workspace() {
    Set<SourceId> seen = new HashSet<>();
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : disk.files()) {
      seen.add(file.id());
      files.add(open.getOrDefault(file.id(), file));
    }
    open.values().stream().filter(file -> !seen.contains(file.id())).forEach(files::add);
    return new Shown(files, disk.locks(), disk.holidays(), disk.assets());
  }

  private record Shown(
      List<SourceFile> files, List<SourceFile> locks, List<SourceFile> holidays, Assets assets)
      implements Workspace {}

  /// Returns a file of the project, if it has it.
  Optional<SourceFile> file(SourceId id) {
    if (texts.isEmpty()) {
      workspace().texts().forEach(file -> texts.putIfAbsent(file.id(), file));
    }
    return Optional.ofNullable(texts.get(id));
  }

  Lines lines(SourceId id) {
    return lines.computeIfAbsent(
        id, _ -> Lines.of(file(id).orElseGet(() -> new SourceFile(id, ""))));
  }

  /// Returns the language of messages.
  Language language() {
    if (language.isEmpty()) {
      language = ProjectLanguage.of(inspection()).or(() -> Optional.of(Language.ENGLISH));
    }
    return language.orElse(Language.ENGLISH);
  }
}

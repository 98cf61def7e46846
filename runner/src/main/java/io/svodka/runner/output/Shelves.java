package io.svodka.runner.output;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.SafeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders that files are delivered into: those of the project, others that its settings allow,
/// and those below a destination that they name. Safe to call from several threads.
public final class Shelves {
  private final Path project;
  private final List<Path> allowed;
  private final Map<String, Path> destinations;
  private final Map<Path, String> taken = new ConcurrentHashMap<>();

  /// @param allowed folders outside of the project
  /// @param destinations folders by the names that deliveries call them
  public Shelves(Path project, List<Path> allowed, Map<String, Path> destinations) {
    this.project = project;
    this.allowed = List.copyOf(allowed);
    this.destinations = Map.copyOf(destinations);
  }

  /// A folder as a delivery says it.
  ///
  /// @param destination a name of the settings; empty for the project's own folder
  /// @param folder relative to that, or absolute where it is the project's
  public record Place(String destination, String folder) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\w+): )?(.*)");

    /// Returns the place of a text that [#text] has written.
    public static Place read(String text) {
      Matcher parts = WRITTEN.matcher(text);
      return parts.matches()
          ? new Place(Objects.requireNonNullElse(parts.group(1), ""), parts.group(2))
          : new Place("", text);
    }

    /// Returns the place as the ledger names it, in letters that every store takes:
    /// `share/2026-10`, or `store: packs/2026-10`.
    public String text() {
      List<String> steps = new ArrayList<>();
      for (String step : folder.split("/", -1)) {
        if (!step.isEmpty() && !step.equals(".")) {
          steps.add(SafeName.of(step));
        }
      }
      String path = (folder.startsWith("/") ? "/" : "") + String.join("/", steps);
      return (destination.isEmpty() ? "" : destination + ": ") + (path.isEmpty() ? "." : path);
    }
  }

  /// Puts a file into a folder and returns where it is.
  ///
  /// @throws RunFailure.Setup when the folder is neither of the project nor allowed, when nobody
  ///   has named its destination, or when it cannot be written
  public Path put(Place place, String fileName, Content content) {
    return new FilePublisher(folder(place)).publish(fileName, content);
  }

  /// Makes sure that nobody else puts files of these names there.
  ///
  /// @param owner who may put them, once or again
  /// @throws RunFailure.Setup when another one has put one, or as `put` does
  public void reserve(Place place, String owner, Stream<String> fileNames) {
    Path folder = folder(place);
    fileNames.forEach(
        name -> {
          // Without regard to case: some file systems make no difference.
          Path file = folder.resolve(SafeName.of(name).toLowerCase(Locale.ROOT));
          if (!taken.computeIfAbsent(file, _ -> owner).equals(owner)) {
            throw FilePublisher.taken(SafeName.of(name));
          }
        });
  }

  private Path folder(Place place) {
    return place.destination().isEmpty() ? place(place.folder()) : below(place);
  }

  /// Refuses destinations that cannot be reached.
  ///
  /// @throws RunFailure.Setup naming the first of them
  public void require(Collection<String> names) {
    names.stream().filter(name -> !name.isEmpty()).forEach(this::destination);
  }

  /// A folder that is not there is not made: it may be a disk that is not mounted.
  private Path destination(String name) {
    Path root = destinations.get(name);
    if (root == null) {
      throw new RunFailure.Setup(
          "SV9450",
          "nobody says where `" + name + "` is",
          "write in svodka.toml: [uploads." + name + "] folder = \"/mnt/reports\"",
          null);
    }
    if (!Files.isDirectory(root)) {
      throw new RunFailure.Setup(
          "SV9451",
          "the folder of `" + name + "` is not there: " + root,
          "mount it, or correct [uploads." + name + "] in svodka.toml",
          null);
    }
    return real(root);
  }

  private Path below(Place place) {
    Path root = destination(place.destination());
    Path folder = root;
    for (String step : place.folder().split("/", -1)) {
      folder = step.isEmpty() || step.equals(".") ? folder : folder.resolve(SafeName.of(step));
    }
    Path real = real(folder);
    if (!real.startsWith(root)) {
      throw new RunFailure.Setup(
          "SV9434",
          "files may not be put into " + real,
          "a link leads out of the folder of `" + place.destination() + "`",
          null);
    }
    return real;
  }

  private Path place(String folder) {
    boolean absolute = folder.startsWith("/");
    Path root = absolute ? Path.of("/") : real(project);
    Path place = root;
    for (Path step : Path.of(folder)) {
      place = place.resolve(step.toString().equals(".") ? "" : SafeName.of(step.toString()));
    }
    Path real = real(place);
    List<Path> roots = new ArrayList<>(List.of(real(project)));
    allowed.forEach(each -> roots.add(real(each)));
    if (roots.stream().noneMatch(real::startsWith)) {
      throw new RunFailure.Setup(
          "SV9434",
          "files may not be put into " + place,
          "allow it in svodka.toml: [folders] allow = [\"" + place + "\"]",
          null);
    }
    return real;
  }

  /// Returns where a path really leads, also when its end is not there yet.
  private static Path real(Path path) {
    Path there = path.toAbsolutePath().normalize();
    List<Path> missing = new ArrayList<>();
    while (there.getParent() != null && !Files.exists(there)) {
      missing.addFirst(there.getFileName());
      there = there.getParent();
    }
    try {
      Path real = there.toRealPath();
      for (Path step : missing) {
        real = real.resolve(step);
      }
      return real;
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9403", "cannot find " + path, "check that it is there", e);
    }
  }
}

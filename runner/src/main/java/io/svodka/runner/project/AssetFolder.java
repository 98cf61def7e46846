package io.svodka.runner.project;

import io.svodka.model.document.Image;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.AssetPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pictures of a project on disk. Nothing outside of the folder is read, not even by a link.
public final class AssetFolder {
  private static final long LARGEST = 20L << 20;
  private static final long MOST_PIXELS = 16_000_000;

  private final Path root;

  public AssetFolder(Path root) {
    this.root = root;
  }

  /// Returns what names places of the same project.
  public SpecificationPlaces places() {
    return new SpecificationPlaces(root);
  }

  /// Reads pictures; returns them by their paths.
  ///
  /// @throws RunFailure.Setup when one is missing, is no picture or lies outside
  public Map<String, Image> read(Collection<AssetPlan> assets) {
    Map<String, Image> images = new LinkedHashMap<>();
    for (AssetPlan asset : assets) {
      images.putIfAbsent(asset.path(), read(asset));
    }
    return images;
  }

  /// Returns the picture that bytes hold; nothing where they are of no known kind.
  public static Optional<Image> picture(String path, byte[] content) {
    return new ImageHeader(content).read(path);
  }

  private Image read(AssetPlan asset) {
    try {
      Path real = root.toRealPath();
      Path file = real.resolve(asset.path()).toRealPath();
      if (!file.startsWith(real)) {
        throw failure(asset, "lies outside of the project", "copy it into the project", null);
      }
      if (!Files.isRegularFile(file)) {
        throw failure(asset, "cannot be read", "check that it is a file", null);
      }
      if (Files.size(file) > LARGEST) {
        throw failure(asset, "is larger than 20 MB", "make it smaller", null);
      }
      byte[] content = Files.readAllBytes(file);
      return bounded(asset, new ImageHeader(content).read(asset.path()));
    } catch (IOException e) {
      throw failure(asset, "cannot be read", "check that the file is there", e);
    }
  }

  /// A file of a few bytes may unpack to gigabytes.
  private static Image bounded(AssetPlan asset, Optional<Image> found) {
    Image image =
        found.orElseThrow(() -> failure(asset, "is neither PNG nor JPEG", "save it as PNG", null));
    Image.Pixels pixels = image.pixels();
    if ((long) pixels.width() * pixels.height() > MOST_PIXELS) {
      String size = "has " + pixels.width() + " x " + pixels.height() + " pixels";
      throw failure(asset, size, "make it smaller: 16 million are enough for a page", null);
    }
    return image;
  }

  private static RunFailure failure(
      AssetPlan asset, String what, String help, @Nullable Exception cause) {
    String message = "the picture `" + asset.path() + "` " + what;
    return new RunFailure.Setup("SV9409", message, help, asset.span(), cause);
  }
}

package io.svodka.runner.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The `[uploads.NAME]` sections: folders that deliveries put files into, such as a mounted share.
///
/// @param project what relative folders start at
record UploadSettings(Path project) {
  Map<String, Path> read(Section uploads) {
    Map<String, Path> places = new HashMap<>();
    uploads.names().stream()
        .filter(name -> !isBucket(uploads.section(name)))
        .forEach(name -> places.put(name, place(uploads.section(name))));
    return places;
  }

  /// Says whether a section names a place in an object store.
  static boolean isBucket(Section upload) {
    return upload.names().contains("bucket");
  }

  private Path place(Section upload) {
    upload.allow("folder", "url");
    String url = upload.text("url", "");
    String folder = url.isEmpty() ? upload.required("folder") : folder(upload, url);
    return project.resolve(folder);
  }

  private static String folder(Section upload, String url) {
    try {
      URI address = new URI(url);
      String scheme = address.getScheme() == null ? "" : address.getScheme();
      String path = address.getPath() == null ? "" : address.getPath();
      if (!scheme.equals("file") || path.isEmpty() || address.getHost() != null) {
        throw upload.failure(
            "url",
            "leads to " + (scheme.isEmpty() ? "no known place" : "`" + scheme + "`"),
            "write url = \"file:///mnt/reports\", or bucket = \"reports\" for an object store");
      }
      return path;
    } catch (URISyntaxException e) {
      throw upload.failure("url", "is not an address", "write it as url = \"file:///mnt/reports\"");
    }
  }
}

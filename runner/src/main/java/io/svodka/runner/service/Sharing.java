package io.svodka.runner.service;

import io.svodka.model.rendition.Rendition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Opens files for those who follow a link to them.
public interface Sharing {
  /// Returns what the token of a link opens; nothing where it is not one of ours or nothing is
  /// there any more.
  Optional<Shared> find(String token);

  /// As `find`, and remembers that the file was fetched.
  Optional<Shared> fetch(String token);

  /// What a link leads to.
  ///
  /// @param file one entry, or none where the time of the link is over
  record Shared(List<Rendition> file, Instant until) {
    public Shared {
      file = List.copyOf(file);
    }
  }
}

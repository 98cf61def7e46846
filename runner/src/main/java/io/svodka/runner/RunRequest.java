package io.svodka.runner;

import io.svodka.model.rendition.Format;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is asked of a run.
///
/// @param asOf the day that `today` means for the whole run
/// @param parameters parameter values as text, by name
/// @param keys the burst keys to make packs for; empty means all
/// @param formats formats to write as files
/// @param output folder the files go to
/// @param most how many packs at most, in the order of the keys; 0 for all
/// @param viewer whose eyes the report is made for
public record RunRequest(
    String report,
    LocalDate asOf,
    Map<String, String> parameters,
    Set<String> keys,
    List<Format> formats,
    Path output,
    int most,
    Viewer viewer) {
  /// Asks for all packs.
  public RunRequest(
      String report,
      LocalDate asOf,
      Map<String, String> parameters,
      Set<String> keys,
      List<Format> formats,
      Path output,
      Viewer viewer) {
    this(report, asOf, parameters, keys, formats, output, 0, viewer);
  }

  public RunRequest {
    parameters = Map.copyOf(parameters);
    keys = Set.copyOf(keys);
    formats = formats.stream().distinct().toList();
  }
}

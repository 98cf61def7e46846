package io.svodka.runner.archive;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.runner.archive.EditionFacts.Keyed;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A run whose facts are kept; takes those of its packs. Safe to use from several threads.
public final class KeptRun {
  private final Archive archive;
  private final String run;
  private final Instant now;

  /// What several packs share is the same object: it is written once.
  private final Map<Dataset, String> shared = Collections.synchronizedMap(new IdentityHashMap<>());

  KeptRun(Archive archive, String run, Instant now) {
    this.archive = archive;
    this.run = run;
    this.now = now;
  }

  /// Keeps what a pack is made of and returns its digest.
  ///
  /// @param common names of the queries whose rows are the same for every pack
  public String keep(
      KeyedData data,
      List<String> common,
      Locale locale,
      EditionFacts.Ordinal number,
      EditionFacts.Files files) {
    Map<String, String> datasets = new HashMap<>();
    data.datasets()
        .forEach(
            (name, dataset) ->
                datasets.put(
                    name,
                    common.contains(name)
                        ? shared.computeIfAbsent(dataset, each -> archive.keep(each, now))
                        : archive.keep(dataset, now)));
    return archive.keep(
        new EditionFacts(
            run,
            new Keyed(data.key(), data.attributes(), datasets),
            locale.toLanguageTag(),
            number,
            files),
        now);
  }
}

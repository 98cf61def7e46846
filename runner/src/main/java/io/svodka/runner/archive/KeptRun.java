package io.svodka.runner.archive;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.runner.archive.EditionFacts.Keyed;
import io.svodka.runner.archive.EditionFacts.Rows;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A run whose facts are kept; takes those of its packs. Safe to use from several threads.
public final class KeptRun {
  /// So few rows cost less than a file to keep them in: a burst makes one file a pack.
  private static final int FEW = 500;

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
    Map<String, Rows> datasets = new HashMap<>();
    data.datasets()
        .forEach((name, dataset) -> datasets.put(name, rows(dataset, common.contains(name))));
    return archive.keep(
        new EditionFacts(
            run,
            new Keyed(data.key(), data.attributes(), datasets),
            locale.toLanguageTag(),
            number,
            files),
        now);
  }

  private Rows rows(Dataset dataset, boolean isShared) {
    if (isShared) {
      return new Rows.Apart(shared.computeIfAbsent(dataset, each -> archive.keep(each, now)));
    }
    return isLarge(dataset) ? new Rows.Apart(archive.keep(dataset, now)) : new Rows.Own(dataset);
  }

  private static boolean isLarge(Dataset dataset) {
    int known = dataset.known().values().stream().mapToInt(each -> each.values().size()).sum();
    return dataset.rows().size() + known + dataset.rests().size() > FEW;
  }
}

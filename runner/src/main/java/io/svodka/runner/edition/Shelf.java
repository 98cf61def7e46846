package io.svodka.runner.edition;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.layout.Pack;
import io.svodka.model.document.Document;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.EditionFacts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Editions as they lie in the archive, laid out again. Each specification is read once. Safe to
/// use from several threads.
public final class Shelf {
  private final Archive archive;
  private final Map<String, ArchivedReport> reports = new ConcurrentHashMap<>();

  public Shelf(Archive archive) {
    this.archive = archive;
  }

  EditionFacts facts(String manifest) {
    return archive.edition(manifest);
  }

  ArchivedReport report(EditionFacts facts) {
    return reports.computeIfAbsent(
        facts.run(), run -> ArchivedReport.read(archive, archive.run(run)));
  }

  /// Returns what was delivered, with its page of changes if it has one.
  ///
  /// @throws io.svodka.model.failure.RunFailure.Setup when something is not kept any more
  public Document document(String manifest) {
    EditionFacts facts = facts(manifest);
    Document plain = pack(facts).document();
    return facts.number().revision() == 1
        ? plain
        : Correction.of(facts.number().revision(), document(facts.number().previous()), plain)
            .document();
  }

  private Pack pack(EditionFacts facts) {
    Map<String, Dataset> datasets = new HashMap<>();
    facts.keyed().datasets().forEach((name, rows) -> datasets.put(name, archive.dataset(rows)));
    KeyedData data = new KeyedData(facts.keyed().key(), facts.keyed().attributes(), datasets);
    return report(facts).layout().of(data, Locale.forLanguageTag(facts.locale())).pack();
  }
}

package io.svodka.runner.edition;

import io.svodka.delivery.editions.Edition;
import io.svodka.delivery.editions.EditionBook;
import io.svodka.model.document.Document;
import io.svodka.runner.Editing;
import io.svodka.runner.archive.EditionFacts.Ordinal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Makes only what differs from what its recipients have.
public final class Corrections implements Editing {
  private final EditionBook book;
  private final Shelf shelf;
  private final String delivery;
  private final Map<String, List<Change>> found = new ConcurrentHashMap<>();

  public Corrections(EditionBook book, Shelf shelf, String delivery) {
    this.book = book;
    this.shelf = shelf;
    this.delivery = delivery;
  }

  /// Returns what has changed, by the keys that are concerned.
  public Map<String, List<Change>> found() {
    return Map.copyOf(found);
  }

  @Override
  public Edited of(String slot, String key, Document document) {
    Optional<Edition> delivered = book.delivered(delivery, slot, key);
    return delivered.isEmpty() ? new Edited.Unchanged() : corrected(delivered.get(), key, document);
  }

  private Edited corrected(Edition before, String key, Document document) {
    int revision = before.mark().revision() + 1;
    Correction correction =
        Correction.of(revision, shelf.document(before.mark().manifest()), document);
    if (correction.changes().isEmpty()) {
      return new Edited.Unchanged();
    }
    found.put(key, correction.changes());
    return new Edited.Made(
        correction.document(),
        before.id(),
        new Ordinal(revision, before.mark().manifest()),
        correction::letter);
  }
}

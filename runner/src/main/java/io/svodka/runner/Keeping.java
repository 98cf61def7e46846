package io.svodka.runner;

import io.svodka.delivery.editions.EditionMark;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.rendition.Format;
import io.svodka.runner.PackMaker.Laid;
import io.svodka.runner.archive.EditionFacts;
import io.svodka.runner.archive.KeptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keeps what a pack was made of.
interface Keeping {
  /// Where nothing is delivered, nothing is kept.
  Keeping NOTHING = (_, _) -> List.of();

  /// Returns the edition that the pack is; one, or none where nothing is kept.
  List<EditionMark> keep(Laid laid, Map<Format, List<MadeFile>> made);

  /// Keeps packs in the archive.
  ///
  /// @param delivery whose packs they are
  /// @param slot the delivered period as text
  /// @param common names of the queries whose rows all packs share
  record InArchive(
      KeptRun run, String delivery, String slot, List<String> common, Discreet discreet)
      implements Keeping {
    public InArchive {
      common = List.copyOf(common);
    }

    @Override
    public List<EditionMark> keep(Laid laid, Map<Format, List<MadeFile>> made) {
      KeyedData data = discreet.of(laid, made);
      String manifest =
          run.keep(data, common, laid.own().locale(), laid.edited().number(), files(laid, made));
      return List.of(
          new EditionMark(
              delivery,
              slot,
              laid.key(),
              laid.edited().number().revision(),
              laid.edited().previous(),
              manifest));
    }

    private static EditionFacts.Files files(Laid laid, Map<Format, List<MadeFile>> made) {
      List<EditionFacts.File> files = new ArrayList<>();
      made.forEach((format, each) -> each.forEach(file -> files.add(file(format, file))));
      return new EditionFacts.Files(laid.fileName(), files);
    }

    private static EditionFacts.File file(Format format, MadeFile file) {
      return new EditionFacts.File(
          format,
          file.sent().fileName(),
          file.sent().content().sha256(),
          file.open().content().sha256());
    }
  }
}

package io.svodka.runner;

import io.svodka.delivery.editions.EditionMark;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.dataset.PackSettings.Protection;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.KeyLayout;
import io.svodka.engine.layout.Pack;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.SafeName;
import io.svodka.runner.Editing.Edited;
import io.svodka.runner.project.SpecificationPlaces;
import io.svodka.runner.records.PackRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes one pack: document, files and what carries them. Safe to call from several threads.
final class PackMaker {
  private final PackSettingsReader settings;
  private final ReportLayout layout;
  private final PackFiles files;
  private final PackPost post;
  private final Emptiness emptiness;
  private final SpecificationPlaces places;
  private final Editing editing;
  private final Keeping keeping;

  PackMaker(Maker maker, PackFiles files, PackPost post, Keeping keeping, Editing editing) {
    this.settings = maker.settings();
    this.layout = maker.layout();
    this.emptiness = maker.emptiness();
    this.places = maker.places();
    this.files = files;
    this.post = post;
    this.keeping = keeping;
    this.editing = editing;
  }

  /// What reads the data of a key.
  ///
  /// @param places names places of the specification
  record Maker(
      PackSettingsReader settings,
      ReportLayout layout,
      Emptiness emptiness,
      SpecificationPlaces places) {}

  /// A pack with what is still to be handed over.
  ///
  /// @param rows of data that the pack is made of
  /// @param edition what the archive keeps of it; one or none
  /// @param hold why a person has to release it; empty where nobody has to
  record MadePack(
      PackRecord record,
      List<Outgoing> outgoing,
      long rows,
      List<EditionMark> edition,
      String hold) {
    MadePack {
      outgoing = List.copyOf(outgoing);
      edition = List.copyOf(edition);
    }

    static MadePack nothing(PackRecord record) {
      return new MadePack(record, List.of(), 0, List.of(), "");
    }
  }

  MadePack make(KeyedData data) {
    String key = PlainText.of(data.key());
    try {
      return make(data, key);
    } catch (RunFailure failure) {
      PackRecord.State failed =
          new PackRecord.State.Failed(failure.code(), sentence(failure), failure.help());
      return MadePack.nothing(
          new PackRecord(key, name(data, key), failed, List.of(), List.of(), List.of()));
    }
  }

  /// Returns what people call the pack that failed, or its key where that fails too.
  private String name(KeyedData data, String key) {
    try {
      return key.isEmpty() ? "" : RunSteps.evaluation(() -> layout.name(data));
    } catch (RunFailure alsoName) {
      return key;
    }
  }

  private String sentence(RunFailure failure) {
    String message = failure.getMessage();
    String place = failure.origin().map(span -> " (" + places.of(span) + ")").orElse("");
    return (message == null ? failure.code() : message) + place;
  }

  private MadePack make(KeyedData data, String key) {
    PackSettings own = settings.read(data.attributes());
    KeyLayout laid = RunSteps.evaluation(() -> layout.of(data, own.locale()));
    Pack pack = laid.pack();
    if (pack.fate() == Pack.Fate.SKIPPED || post.isSkipped(emptiness, data)) {
      return MadePack.nothing(record(pack, key, new PackRecord.State.Skipped(), List.of()));
    }
    Edited edited = editing.of(post.slot(), key, pack.document());
    return switch (edited) {
      case Edited.Unchanged _ ->
          MadePack.nothing(record(pack, key, new PackRecord.State.Unchanged(), List.of()));
      case Edited.Made made -> made(new Laid(data, key, own, laid, made));
    };
  }

  /// A pack that is to be made.
  record Laid(KeyedData data, String key, PackSettings own, KeyLayout layout, Edited.Made edited) {
    Pack pack() {
      return layout.pack();
    }

    /// Returns what names of its files begin with.
    String fileName() {
      return SafeName.of(edited.named(pack().fileName()));
    }
  }

  private MadePack made(Laid laid) {
    return keeping.equals(Keeping.NOTHING) && laid.own().protection() instanceof Protection.None
        ? written(laid)
        : delivered(laid);
  }

  /// Nobody reads the files once more to send, keep or lock them.
  private MadePack written(Laid laid) {
    List<Path> written =
        wanted(laid).stream().flatMap(format -> files.write(laid, format).stream()).toList();
    PackRecord record = record(laid.pack(), laid.key(), new PackRecord.State.Made(), written);
    return new MadePack(record, List.of(), rows(laid.data()), List.of(), hold(laid.pack()));
  }

  private MadePack delivered(Laid laid) {
    Map<Format, List<MadeFile>> made =
        files.make(laid, Stream.concat(wanted(laid).stream(), post.attached(laid)).distinct());
    List<Path> written = new ArrayList<>();
    wanted(laid).forEach(format -> written.addAll(files.publish(made, format)));
    List<EditionMark> edition = RunSteps.archiving(() -> keeping.keep(laid, made));
    List<Outgoing> outgoing = post.outgoing(laid, made, wanted(laid));
    return new MadePack(
        record(laid.pack(), laid.key(), new PackRecord.State.Made(), written),
        outgoing,
        rows(laid.data()),
        edition,
        hold(laid.pack()));
  }

  private static String hold(Pack pack) {
    return pack.held().isEmpty() ? "" : "held when " + String.join(", ", pack.held());
  }

  private List<Format> wanted(Laid laid) {
    return files.wanted(laid.own());
  }

  private static long rows(KeyedData data) {
    return data.datasets().values().stream().mapToLong(dataset -> dataset.rows().size()).sum();
  }

  private static PackRecord record(
      Pack pack, String key, PackRecord.State state, List<Path> files) {
    return new PackRecord(
        key,
        pack.name(),
        state,
        files,
        pack.headline().stream().map(PackRecord.Figure::of).toList(),
        List.of());
  }
}

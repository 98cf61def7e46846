package io.svodka.runner;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.dataset.PackSettings.Protection;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.model.document.Document;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.value.Value;
import io.svodka.runner.PackMaker.Laid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Leaves passwords out of what is kept: attributes of the key that only lock its files.
record Discreet(PackSettingsReader settings, ReportLayout layout, PackFiles files) {
  /// Returns the data of a pack without its password, unless the files themselves print it.
  KeyedData of(Laid laid, Map<Format, List<MadeFile>> made) {
    return switch (laid.own().protection()) {
      case Protection.None() -> laid.data();
      case Protection.Password _ -> {
        KeyedData without = without(laid.data(), laid.own());
        yield isSame(laid, without, made) ? without : laid.data();
      }
    };
  }

  private KeyedData without(KeyedData data, PackSettings own) {
    List<Value> attributes = new ArrayList<>(data.attributes());
    for (int i = 0; i < attributes.size(); i++) {
      List<Value> probe = new ArrayList<>(data.attributes());
      probe.set(i, Value.ABSENT);
      if (isLockedOtherwise(probe, own)) {
        attributes.set(i, Value.ABSENT);
      }
    }
    return new KeyedData(data.key(), attributes, data.datasets());
  }

  private boolean isLockedOtherwise(List<Value> attributes, PackSettings own) {
    try {
      return !settings.read(attributes).protection().equals(own.protection());
    } catch (RunFailure noPassword) {
      return true;
    }
  }

  private boolean isSame(Laid laid, KeyedData without, Map<Format, List<MadeFile>> made) {
    Document document = layout.of(without, laid.own().locale()).pack().document();
    return laid.edited().number().revision() == 1
        && made.entrySet().stream()
            .allMatch(each -> isSame(document, each.getKey(), each.getValue()));
  }

  private boolean isSame(Document document, Format format, List<MadeFile> made) {
    return digests(files.open(document, format, "again").stream())
        .equals(digests(made.stream().map(MadeFile::open)));
  }

  private static List<String> digests(Stream<Rendition> files) {
    return files.map(file -> file.content().sha256()).toList();
  }
}

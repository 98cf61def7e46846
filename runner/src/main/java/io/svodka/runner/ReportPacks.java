package io.svodka.runner;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.layout.Pack;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.rendition.SafeName;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Packs that are looked at instead of written to files.
public final class ReportPacks {
  private final Renditions renditions;

  public ReportPacks(Renditions renditions) {
    this.renditions = renditions;
  }

  /// Returns the packs of these keys, or of all where none is named; refuses keys that are not
  /// there.
  public static Iterator<KeyedData> chosen(Iterator<KeyedData> all, Set<String> keys) {
    return new ChosenKeys(all, keys);
  }

  /// Returns a pack in all formats of its report.
  public Map<Format, List<Rendition>> make(Pack pack, ReportPlan report) {
    Map<Format, List<Rendition>> made = new LinkedHashMap<>();
    for (Format format : report.formats()) {
      made.put(format, renditions.files(pack.document(), format, SafeName.of(pack.fileName())));
    }
    return made;
  }
}

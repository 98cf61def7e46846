package io.svodka.engine.layout;

import io.svodka.model.document.Section;
import java.util.ArrayList;
import java.util.List;

/// The titles of sections below that of their report. A first section called like its report begins
/// right below that name and does not repeat it.
record TitlesOnce(String report) {

  List<Section> in(List<Section> sections) {
    if (sections.isEmpty() || !sections.getFirst().title().strip().equals(report.strip())) {
      return sections;
    }
    Section first = sections.getFirst();
    List<Section> once = new ArrayList<>(sections);
    once.set(0, new Section("", first.name(), first.blocks()));
    return once;
  }
}

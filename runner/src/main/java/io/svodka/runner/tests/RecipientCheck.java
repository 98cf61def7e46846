package io.svodka.runner.tests;

import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import io.svodka.reader.opened.Opened;
import java.util.ArrayList;
import java.util.List;

/// Searches every pack for what tells another recipient: the texts of its key that no other key
/// has, such as name, code and address.
record RecipientCheck(ReportPlan report, List<MadePack> packs) {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_NUMBER = 5;

  /// What tells a recipient.
  ///
  /// @param attribute name of the attribute it comes from
  private record Marker(String attribute, String text) {}

  List<String> wrong() {
    if (packs.size() < 2) {
      return List.of("these rows make fewer than two packs: give rows of at least two recipients");
    }
    List<String> wrong = new ArrayList<>();
    for (MadePack owner : packs) {
      List<Marker> markers = markers(owner);
      if (markers.isEmpty()) {
        wrong.add(
            "nothing tells “"
                + owner.pack().name()
                + "” from the others: give a name or code of at least "
                + SHORTEST
                + " letters that only this one has");
      }
      packs.stream()
          .filter(pack -> pack != owner)
          .forEach(pack -> wrong.addAll(found(markers, owner, pack)));
    }
    return wrong;
  }

  private List<Marker> markers(MadePack owner) {
    List<Marker> markers = new ArrayList<>();
    for (int i = 0; i < owner.attributes().size(); i++) {
      if (owner.attributes().get(i) instanceof Value.Text(var text)
          && isTelling(text)
          && isUnique(i, text)) {
        markers.add(new Marker(attribute(i), text));
      }
    }
    return markers;
  }

  private String attribute(int index) {
    return switch (report.burst()) {
      case BurstPlan.ByKey(var key, _, _) -> key.attributes().get(index).name();
      case BurstPlan.Once _ -> "";
    };
  }

  private static boolean isTelling(String text) {
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    return text.strip().length() >= (letters ? SHORTEST : SHORTEST_NUMBER);
  }

  private boolean isUnique(int attribute, String text) {
    return packs.stream()
            .filter(pack -> Value.of(text).equals(pack.attributes().get(attribute)))
            .count()
        == 1;
  }

  private List<String> found(List<Marker> markers, MadePack owner, MadePack pack) {
    List<String> found = new ArrayList<>();
    for (Marker marker : markers) {
      if (isOwn(marker, pack)) {
        continue;
      }
      for (Format format : report.formats()) {
        if (holds(pack.open(format), marker)) {
          found.add(
              pack.named(format)
                  + " holds “"
                  + marker.text()
                  + "”, the "
                  + marker.attribute()
                  + " of “"
                  + owner.pack().name()
                  + "”");
        }
      }
    }
    return found;
  }

  /// A name may be a part of the pack's own, such as that of a parent company.
  private static boolean isOwn(Marker marker, MadePack pack) {
    return pack.attributes().stream()
        .anyMatch(
            own ->
                own instanceof Value.Text(var text)
                    && Searching.holdsWord(Searching.plain(text), marker.text()));
  }

  private static boolean holds(Opened file, Marker marker) {
    String shown = Searching.plain(String.join(" ", file.lines()));
    boolean words = marker.text().strip().contains(" ");
    return Searching.holdsWord(shown, marker.text())
        || (words && Searching.bare(shown).contains(Searching.bare(marker.text())))
        || file.hidden().stream()
            .anyMatch(part -> Searching.holdsWord(Searching.plain(part), marker.text()));
  }
}

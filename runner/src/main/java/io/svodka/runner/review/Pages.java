package io.svodka.runner.review;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.SafeName;
import io.svodka.reader.pdf.PagePictures;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.review.ReportComparison.ChangedPage;
import io.svodka.runner.review.ReportComparison.Headline;
import io.svodka.runner.review.ReportComparison.PackComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares two packs: their headline figures, and their pages as they look.
///
/// @param folder where pictures of changed pages go; one entry or none
record Pages(List<Path> folder) {
  private static final PagePictures PICTURES = new PagePictures(80, 12);

  PackComparison compare(String report, Optional<PackRecord> before, Optional<PackRecord> after) {
    String name = after.or(() -> before).map(PackRecord::name).orElse("");
    String file = SafeName.of(report + "-" + name);
    return new PackComparison(
        name,
        figures(shown(before), shown(after)),
        folder.stream()
            .flatMap(at -> changed(at, file, drawn(before), drawn(after)).stream())
            .toList());
  }

  private static Map<String, String> shown(Optional<PackRecord> pack) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (PackRecord.Figure figure : pack.map(PackRecord::headline).orElse(List.of())) {
      figures.put(figure.label(), figure.shown());
    }
    return figures;
  }

  private static List<Headline> figures(Map<String, String> before, Map<String, String> after) {
    List<Headline> all = new ArrayList<>();
    after.forEach(
        (label, shown) -> all.add(new Headline(label, before.getOrDefault(label, ""), shown)));
    before.forEach(
        (label, shown) -> {
          if (!after.containsKey(label)) {
            all.add(new Headline(label, shown, ""));
          }
        });
    return all;
  }

  private static List<byte[]> drawn(Optional<PackRecord> pack) {
    List<byte[]> pages = new ArrayList<>();
    for (Path file : pack.map(PackRecord::files).orElse(List.of())) {
      try {
        pages.addAll(PICTURES.of(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new RunFailure.Render("SV9608", file + " cannot be drawn", "", e);
      }
    }
    return pages;
  }

  private static List<ChangedPage> changed(
      Path folder, String name, List<byte[]> before, List<byte[]> after) {
    List<ChangedPage> changed = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      List<byte[]> was = i < before.size() ? List.of(before.get(i)) : List.of();
      List<byte[]> is = i < after.size() ? List.of(after.get(i)) : List.of();
      boolean same =
          was.size() == is.size()
              && (was.isEmpty() || Arrays.equals(was.getFirst(), is.getFirst()));
      if (!same) {
        String page = name + "-page" + (i + 1);
        changed.add(
            new ChangedPage(
                i + 1,
                was.stream().map(png -> kept(folder, page + "-before.png", png)).toList(),
                is.stream().map(png -> kept(folder, page + "-after.png", png)).toList()));
      }
    }
    return changed;
  }

  private static Path kept(Path folder, String name, byte[] png) {
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve(name), png);
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot write to the folder " + folder, "check its permissions", e);
    }
  }
}

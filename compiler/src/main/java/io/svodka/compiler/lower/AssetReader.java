package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.syntax.Text;
import io.svodka.model.plan.AssetPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads the names of pictures. Only pictures inside the project are printed.
final class AssetReader {
  private static final List<String> KINDS = List.of(".png", ".jpg", ".jpeg");

  private final Findings findings;
  private final Assets assets;

  AssetReader(Findings findings, Assets assets) {
    this.findings = findings;
    this.assets = assets;
  }

  /// Returns a reader for what is read once more and was reported before.
  static AssetReader silent() {
    return new AssetReader(new Findings(), new Assets.Unknown());
  }

  AssetPlan read(Text file) {
    String path = file.value().replace('\\', '/');
    if (isOutside(path)) {
      findings.add(new LayoutProblem.FileOutside(file.span(), file.value()));
    } else if (KINDS.stream().noneMatch(path.toLowerCase(Locale.ROOT)::endsWith)) {
      findings.add(new LayoutProblem.NotAPicture(file.span(), file.value()));
    } else if (assets instanceof Assets.Known(var known) && !known.contains(path)) {
      List<String> there = known.stream().sorted().toList();
      findings.add(new LayoutProblem.FileMissing(file.span(), path, there));
    }
    return new AssetPlan(path, file.span());
  }

  private static boolean isOutside(String path) {
    return path.isEmpty()
        || path.startsWith("/")
        || path.contains(":")
        || Arrays.asList(path.split("/", -1)).contains("..");
  }
}

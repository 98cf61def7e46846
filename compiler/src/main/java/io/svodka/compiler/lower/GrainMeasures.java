package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds measures by whose rows they count, for those who suggest one.
final class GrainMeasures {
  private static final int MOST = 3;

  private final ResolvedProject project;

  GrainMeasures(ResolvedProject project) {
    this.project = project;
  }

  /// Returns the names of some measures that count rows of a model and nothing else.
  List<String> of(Model rows) {
    List<String> names = new ArrayList<>();
    for (Model model : project.graph().models()) {
      for (var declared : model.measures().values()) {
        Path path = new Path(List.of(declared.name()), declared.name().span());
        project
            .measures()
            .ofModel(model, declared.name().text(), path)
            .filter(measure -> counts(measure, rows))
            .ifPresent(measure -> names.add(measure.name()));
      }
    }
    return names.stream().distinct().limit(MOST).toList();
  }

  private static boolean counts(Measure measure, Model rows) {
    return !measure.leaves().isEmpty()
        && measure.leaves().stream().allMatch(leaf -> leaf.grain().rows() == rows);
  }
}

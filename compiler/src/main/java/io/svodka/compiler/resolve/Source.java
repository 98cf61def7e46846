package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.type.Row;
import io.svodka.model.plan.SourcePlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A source with its columns by name. A source whose columns are not known has none.
public record Source(SourcePlan plan, Map<String, Row> columns, Declaration.Source syntax) {
  public Source {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  public String name() {
    return plan.name();
  }
}

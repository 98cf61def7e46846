package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Given;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Setting;
import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The parameters of Reporting Services.
///
/// @param left takes what cannot be said
record RdlSettings(MarkedXml root, Consumer<LeftOut> left) {
  List<Setting> all() {
    return root.path("ReportParameters", "ReportParameter").map(this::setting).toList();
  }

  private Setting setting(MarkedXml parameter) {
    String name = parameter.attribute("Name");
    ColumnType type = ForeignTypes.of(parameter.text("DataType"));
    List<MarkedXml> values =
        parameter
            .path("DefaultValue", "Values", "Value")
            .filter(each -> !each.own().isEmpty())
            .toList();
    Optional<Given> start =
        values.size() == 1 ? RdlGiven.of(values.getFirst().own(), type) : Optional.empty();
    if (start.isEmpty()) {
      values.forEach(
          each ->
              leave(
                  each.line(),
                  "the parameter " + name + " begins with " + each.own(),
                  "write the value behind the type: `parameter year: integer = 2026`"));
    }
    parameter
        .first("ValidValues")
        .ifPresent(
            each ->
                leave(
                    each.line(),
                    "the parameter " + name + " offers a list of values",
                    "write `one of` or `many of` a dimension as its type"));
    return new Setting(name, parameter.text("Prompt"), type, start, parameter.line());
  }

  private void leave(int line, String what, String way) {
    left.accept(new LeftOut(line, what, way));
  }
}

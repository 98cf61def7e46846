package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Given;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The parameters of JasperReports that somebody is asked for.
///
/// @param left takes what cannot be said
record JrxmlSettings(MarkedXml root, Consumer<LeftOut> left) {
  List<Setting> all() {
    return root.all("parameter").flatMap(each -> setting(each).stream()).toList();
  }

  private Optional<Setting> setting(MarkedXml parameter) {
    String value = parameter.expression("defaultValueExpression");
    Optional<Given> start = JrxmlGiven.of(value);
    boolean asked = isAsked(parameter);
    if (start.isEmpty() || !asked) {
      leave(parameter);
    }
    return asked
        ? Optional.of(
            new Setting(
                parameter.attribute("name"),
                label(parameter),
                ForeignTypes.of(parameter.attribute("class")),
                start,
                parameter.line()))
        : Optional.empty();
  }

  private void leave(MarkedXml parameter) {
    String value = parameter.expression("defaultValueExpression");
    if (!value.isEmpty()) {
      left.accept(
          new LeftOut(
              parameter.line(),
              "the parameter " + parameter.attribute("name") + " begins with " + value,
              "write the value behind the type: `parameter year: integer = 2026`"));
    }
  }

  /// Tells what the parameters of a dataset begin with: a draft has those of the report only.
  void leaveAll() {
    root.all("parameter").forEach(this::leave);
  }

  private static boolean isAsked(MarkedXml parameter) {
    return !parameter.attribute("isForPrompting").equals("false")
        && !parameter.attribute("forPrompting").equals("false");
  }

  private static String label(MarkedXml parameter) {
    String old = parameter.text("parameterDescription");
    return old.isEmpty() ? parameter.text("description") : old;
  }
}

package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Currencies;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan.Setting;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.Value;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a burst says about each pack. What a constant means is checked here; what the data of
/// a key mean, when its pack is made.
final class PackSettingReader {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private final Findings findings;
  private final BurstKey key;
  private final LayoutScope scope;
  private final Map<Setting, Formula> settings = new EnumMap<>(Setting.class);

  PackSettingReader(Findings findings, BurstKey key, LayoutScope scope) {
    this.findings = findings;
    this.key = key;
    this.scope = scope;
  }

  Map<Setting, Formula> read() {
    return settings;
  }

  void text(Setting setting, Expr value) {
    Figure figure = scope.reader(List.of(), ItemLookup.Place.LAYOUT).read(value);
    if (figure.isUnknown()) {
      return;
    }
    if (!(figure.type() instanceof Type.Text)) {
      findings.add(
          new DeliveryProblem.PackSettingNotText(
              value.span(), word(setting), Types.named(figure.type())));
    }
    if (FormulaSearch.queries(figure.formula()).findAny().isPresent()) {
      findings.add(new DeliveryProblem.PackSettingOfFigures(value.span(), word(setting)));
    }
    if (figure.formula() instanceof Formula.Constant(Value.Text(var text))) {
      checkConstant(setting, text, value.span());
    }
    put(setting, figure.formula(), value.span());
  }

  private void checkConstant(Setting setting, String text, Span span) {
    boolean known =
        switch (setting) {
          case LOCALE -> LANGUAGES.contains(Locale.forLanguageTag(text).getLanguage());
          case TIMEZONE -> isZone(text);
          case CURRENCY -> Currencies.isKnown(text);
          case FORMATS -> true;
          case PASSWORD -> false;
        };
    if (!known) {
      findings.add(
          setting == Setting.PASSWORD
              ? new DeliveryProblem.PasswordWritten(span)
              : new DeliveryProblem.PackSettingUnknown(span, word(setting), text));
    }
  }

  private static boolean isZone(String text) {
    try {
      return !ZoneId.of(text).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  void formats(List<Name> names) {
    if (names.isEmpty()) {
      return;
    }
    String listed =
        new PageReader(findings)
            .formats(names).stream()
                .map(format -> format.extension())
                .collect(Collectors.joining(","));
    put(Setting.FORMATS, new Formula.Constant(Value.of(listed)), names.getFirst().span());
  }

  void formatsFrom(Path path) {
    OptionalInt attribute = key.attribute(path);
    if (attribute.isEmpty()) {
      List<String> known =
          key.attributes().stream().map(each -> key.role() + "." + each.name()).toList();
      findings.add(new NamingProblem.UnknownDimension(path.span(), path.dotted(), known));
      return;
    }
    new NamedPaths(findings, scope.report().project().graph()).member(key.model(), path);
    Dimension dimension = key.attributes().get(attribute.getAsInt());
    if (!(dimension.row().type() instanceof Type.Text) && !dimension.row().isUnknown()) {
      findings.add(
          new DeliveryProblem.PackSettingNotText(
              path.span(), word(Setting.FORMATS), Types.named(dimension.row().type())));
    }
    put(Setting.FORMATS, new Formula.KeyAttribute(attribute.getAsInt()), path.span());
  }

  private void put(Setting setting, Formula formula, Span span) {
    if (settings.putIfAbsent(setting, formula) != null) {
      findings.add(new DeliveryProblem.PackSettingTwice(span, word(setting)));
    }
  }

  private static String word(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }
}

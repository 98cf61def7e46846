package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What expressions of JasperReports show. Cells of a crosstab name its figures and groups as they
/// name variables.
final class JrxmlMeaning {
  private final List<JrxmlVariables> variables;
  private final Map<String, Meant> crossed = new TreeMap<>();

  JrxmlMeaning(MarkedXml root, JrxmlVariables variables) {
    this.variables =
        Stream.concat(
                Stream.of(variables),
                Stream.of("subDataset", "dataset")
                    .flatMap(root::all)
                    .map(each -> new JrxmlVariables(each, _ -> {})))
            .toList();
    root.inside("measure")
        .forEach(
            each ->
                take(
                    each,
                    each.expression("measureExpression"),
                    Expressions.aggregate(each.attribute("calculation")),
                    JrxmlCrosstab.share(each).map(Share::scope)));
    Stream.of("rowGroup", "columnGroup")
        .flatMap(root::inside)
        .forEach(
            group ->
                group
                    .all("bucket")
                    .forEach(
                        bucket ->
                            take(
                                group,
                                bucket.expression("bucketExpression"),
                                Aggregate.NONE,
                                Optional.empty())));
  }

  private void take(
      MarkedXml named, String expression, Aggregate aggregate, Optional<String> scope) {
    Expressions.jasperField(expression)
        .ifPresent(
            field -> crossed.put(named.attribute("name"), new Meant(field, aggregate, scope)));
  }

  Optional<Meant> of(String expression) {
    return Expressions.jasperField(expression)
        .map(field -> new Meant(field, Aggregate.NONE))
        .or(
            () ->
                variables.stream()
                    .flatMap(each -> each.shownBy(expression).stream())
                    .findFirst()
                    .map(each -> new Meant(each.field(), each.aggregate())))
        .or(
            () ->
                variables.stream()
                    .flatMap(each -> new JrxmlShares(each).meant(expression).stream())
                    .findFirst())
        .or(() -> Expressions.jasperVariable(expression).flatMap(this::crossed));
  }

  /// Sums of groups are called after their figure: `amount_region_ALL`.
  private Optional<Meant> crossed(String variable) {
    return Optional.ofNullable(crossed.get(variable))
        .or(
            () ->
                variable.endsWith("_ALL")
                    ? crossed.entrySet().stream()
                        .filter(each -> variable.startsWith(each.getKey() + "_"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                    : Optional.empty());
  }
}

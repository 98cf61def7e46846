package io.svodka.engine.query;

import io.svodka.engine.query.KeyRestriction.Listed;
import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ExpectationPlan.Rule;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.Finds;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys of a burst that rows name by a column of their own, of which their source promises that
/// each value is a key. Rows are grouped first, and groups of nobody are left out then: a join for
/// every row with the list of keys costs more. Without the promise most rows may be those of
/// others, which a join leaves out before they are grouped.
///
/// @param fact without the join, its key being the column of the rows
/// @param keys that groups are narrowed to
record GroupedKeys(FactPlan fact, Listed keys) {

  /// @param promises about the rows of the fact
  static Optional<GroupedKeys> of(
      FactPlan fact, List<ExpectationPlan> promises, KeyRestriction restriction) {
    return switch (restriction) {
      case Listed(var select, var plan) when plan.filter(GroupedKeys::isPlain).isPresent() ->
          joined(fact, plan.get())
              .filter(join -> isPromised(promises, join, plan.get()))
              .map(join -> new GroupedKeys(without(fact, join), new Listed(select)));
      case Listed _, KeyRestriction.HandedOver _, KeyRestriction.OfGroups _ -> Optional.empty();
    };
  }

  /// The join by which rows find their key.
  private record ToKey(JoinPlan join, RowExpr.Column own) {}

  /// Texts may be equal for a database that are not the same.
  private static boolean isPlain(KeyPlan plan) {
    return plan.filters().isEmpty()
        && plan.joins().isEmpty()
        && plan.key() instanceof RowExpr.Column(var alias, _, ColumnType.Whole())
        && alias.isEmpty();
  }

  private static Optional<ToKey> joined(FactPlan fact, KeyPlan plan) {
    return fact.joins().stream()
        .filter(join -> join.source().equals(plan.source()) && isOne(join))
        .flatMap(join -> own(join, fact, plan).map(own -> new ToKey(join, own)))
        .filter(to -> fact.repeatedBy().isEmpty() && !isRead(fact, to.join()))
        .findFirst();
  }

  private static boolean isOne(JoinPlan join) {
    return join.finds() instanceof Finds.One && join.within().isEmpty();
  }

  private static Stream<RowExpr.Column> own(JoinPlan join, FactPlan fact, KeyPlan plan) {
    RowExpr.Column key =
        new RowExpr.Column(join.alias(), ((RowExpr.Column) plan.key()).name(), plan.key().type());
    return fact.keys().equals(List.of(key))
            && join.on() instanceof RowExpr.Compared(ComparisonOperator by, var left, var right)
            && by == ComparisonOperator.EQUAL
        ? Stream.of(left, right)
            .filter(_ -> left.equals(key) || right.equals(key))
            .filter(side -> side.type().equals(key.type()))
            .flatMap(Columns::in)
            .filter(column -> column.alias().isEmpty() && List.of(left, right).contains(column))
        : Stream.of();
  }

  private static boolean isPromised(List<ExpectationPlan> promises, ToKey to, KeyPlan plan) {
    return promises.stream()
        .anyMatch(
            promise ->
                promise.rule() instanceof Rule.EachIn(var column, var among)
                    && column.equals(to.own().name())
                    && among.source().equals(plan.source())
                    && among.joins().isEmpty()
                    && among.value().equals(plan.key()));
  }

  /// Returns whether anything but the key is read of the joined rows.
  private static boolean isRead(FactPlan fact, JoinPlan join) {
    Stream<RowExpr> joins =
        JoinPlan.all(fact.joins()).filter(each -> !each.equals(join)).map(JoinPlan::on);
    Stream<RowExpr> inputs =
        fact.components().stream()
            .map(FactPlan.Component::aggregate)
            .flatMap(each -> Stream.concat(each.input().stream(), Stream.of(each.condition())));
    Stream<RowExpr> rows = Stream.concat(fact.filters().stream(), fact.dimensions().stream());
    Stream<RowExpr> time = FactTime.of(fact.time()).map(FactTime::at).stream();
    return Stream.of(joins, inputs, rows, time)
        .flatMap(each -> each)
        .flatMap(Columns::in)
        .anyMatch(column -> column.alias().equals(join.alias()));
  }

  private static FactPlan without(FactPlan fact, ToKey to) {
    return new FactPlan(
        fact.model(),
        fact.source(),
        fact.joins().stream().filter(join -> !join.equals(to.join())).toList(),
        fact.filters(),
        fact.time(),
        List.of(to.own()),
        fact.dimensions(),
        fact.components());
  }

  /// Returns the condition on groups.
  Sql having() {
    return Sql.form("\nhaving k0 in ({})", keys.select());
  }
}

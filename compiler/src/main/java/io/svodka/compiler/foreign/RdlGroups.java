package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.PageBreak;
import io.svodka.compiler.foreign.ForeignReport.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What heads the rows and columns of a table of Reporting Services, and how they are sorted.
///
/// @param left takes what cannot be said
record RdlGroups(MarkedXml tablix, List<LeftOut> left) {
  private static final String ROWS = "TablixRowHierarchy";
  private static final String COLUMNS = "TablixColumnHierarchy";

  /// Returns what heads its rows.
  List<Group> down() {
    List<Group> groups = new ArrayList<>();
    for (MarkedXml member : members(ROWS)) {
      for (String field : fields(member)) {
        if (groups.stream().noneMatch(each -> each.field().equals(field))) {
          groups.add(new Group(field, pageBreak(member), false));
        }
      }
    }
    return groups;
  }

  /// Returns the fields that head its columns.
  List<String> across() {
    return members(COLUMNS).stream().flatMap(member -> fields(member).stream()).distinct().toList();
  }

  private List<MarkedXml> members(String hierarchy) {
    return tablix.all(hierarchy).flatMap(each -> each.inside("TablixMember")).toList();
  }

  private List<String> fields(MarkedXml member) {
    List<String> fields = new ArrayList<>();
    member
        .path("Group", "GroupExpressions", "GroupExpression")
        .forEach(
            each ->
                Expressions.rdl(each.own())
                    .map(Meant::field)
                    .ifPresentOrElse(fields::add, () -> leaveGroup(each)));
    return fields;
  }

  private void leaveGroup(MarkedXml expression) {
    left.add(
        new LeftOut(
            expression.line(),
            "groups by " + expression.own(),
            "write it as a `dimension` of the model and group by that"));
  }

  private static PageBreak pageBreak(MarkedXml member) {
    return switch (RdlPages.location(member.first("Group").orElse(member))) {
      case "Between" -> PageBreak.BETWEEN;
      case "End" -> PageBreak.AFTER;
      default -> PageBreak.NONE;
    };
  }

  /// Returns how rows and columns are sorted: groups by themselves where nothing else is said, and
  /// what lies in them by what the table says.
  List<Order> order() {
    List<Order> order = new ArrayList<>();
    boolean all = true;
    boolean any = false;
    for (MarkedXml member : Stream.of(ROWS, COLUMNS).flatMap(h -> members(h).stream()).toList()) {
      List<Order> own = RdlSorts.of(member);
      List<MarkedXml> heads = member.path("Group", "GroupExpressions", "GroupExpression").toList();
      all &= heads.isEmpty() || !own.isEmpty();
      any |= own.stream().anyMatch(each -> isSaid(each, heads));
      order.addAll(own.isEmpty() ? heads.stream().map(RdlSorts::rising).toList() : own);
    }
    List<Order> below = RdlSorts.of(tablix);
    if (!all) {
      below.forEach(each -> left.add(RdlSorts.lost(each)));
    }
    List<Order> said = new ArrayList<>(any ? order : List.of());
    said.addAll(all ? below : List.of());
    return said;
  }

  /// Groups rise by themselves without being told.
  private static boolean isSaid(Order order, List<MarkedXml> heads) {
    return order.descending()
        || heads.stream().noneMatch(each -> order.key().equals(RdlSorts.rising(each).key()));
  }

  /// Returns the total that a name stands for: that of the rows of a group, or of all rows.
  Optional<Share> share(String scope) {
    if (scope.equals(tablix.attribute("Name")) || scope.equals(tablix.text("DataSetName"))) {
      return Optional.of(new Share(scope, ""));
    }
    return Stream.of(ROWS, COLUMNS)
        .flatMap(hierarchy -> members(hierarchy).stream())
        .flatMap(member -> member.all("Group"))
        .filter(group -> group.attribute("Name").equals(scope))
        .flatMap(group -> group.path("GroupExpressions", "GroupExpression"))
        .flatMap(each -> Expressions.rdl(each.own()).stream())
        .map(meant -> new Share(scope, meant.field()))
        .findFirst();
  }
}

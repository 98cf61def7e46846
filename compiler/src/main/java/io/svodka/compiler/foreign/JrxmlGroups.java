package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.PageBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The groups of a report or a dataset of JasperReports.
///
/// @param left takes what cannot be said
record JrxmlGroups(MarkedXml holder, Consumer<LeftOut> left) {
  List<Group> all() {
    List<Group> groups = new ArrayList<>();
    for (MarkedXml group : holder.all("group").toList()) {
      String expression = group.expression("groupExpression");
      Optional<String> field = Expressions.jasperField(expression);
      if (field.isEmpty()) {
        leave(
            group.line(),
            "groups by " + expression,
            "write it as a `dimension` of the model and group by that");
        leavePage(group);
      } else if (groups.stream().noneMatch(each -> each.field().equals(field.get()))) {
        groups.add(new Group(field.get(), pageBreak(group), is(group, "keepTogether")));
      }
    }
    return groups;
  }

  private static PageBreak pageBreak(MarkedXml group) {
    return startsPages(group) ? PageBreak.BETWEEN : PageBreak.NONE;
  }

  private static boolean startsPages(MarkedXml group) {
    return is(group, "isStartNewPage") || is(group, "startNewPage");
  }

  private static boolean is(MarkedXml group, String attribute) {
    return group.attribute(attribute).equals("true");
  }

  /// Tells the ends of pages where no table has the groups.
  void leavePages() {
    holder.all("group").forEach(this::leavePage);
  }

  private void leavePage(MarkedXml group) {
    if (startsPages(group)) {
      leave(
          group.line(),
          "begins a page for each " + group.attribute("name"),
          "write `page break before` in `group by`");
    }
  }

  private void leave(int line, String what, String way) {
    left.accept(new LeftOut(line, what, way));
  }
}

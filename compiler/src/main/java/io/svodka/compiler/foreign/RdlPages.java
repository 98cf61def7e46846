package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import java.util.Set;
import java.util.function.Consumer;

/// Where Reporting Services end pages.
final class RdlPages {
  private static final Set<String> BETWEEN_GROUPS = Set.of("Between", "End");

  private RdlPages() {}

  /// Returns where a group or a part of the page ends a page: `Start`, `End`, `StartAndEnd` or
  /// `Between`; empty where it does not, or not always.
  static String location(MarkedXml holder) {
    return holder
        .all("PageBreak")
        .filter(each -> each.first("Disabled").isEmpty())
        .map(each -> each.text("BreakLocation"))
        .findFirst()
        .orElse("");
  }

  static boolean isBefore(MarkedXml part) {
    return location(part).startsWith("Start");
  }

  static boolean isAfter(MarkedXml part) {
    return location(part).endsWith("End");
  }

  /// Tells the ends of pages that no table of a draft has.
  ///
  /// @param said names of the groups whose pages it ends
  static void leave(MarkedXml root, Set<String> said, Consumer<LeftOut> left) {
    root.inside("Group")
        .filter(group -> !location(group).isEmpty() && !location(group).equals("None"))
        .filter(
            group ->
                !BETWEEN_GROUPS.contains(location(group))
                    || !said.contains(group.attribute("Name")))
        .forEach(
            group ->
                left.accept(
                    new LeftOut(
                        line(group),
                        "ends pages (%s) by the group %s"
                            .formatted(location(group), group.attribute("Name")),
                        "write `page break before` or `page break after` in `group by`")));
  }

  private static int line(MarkedXml group) {
    return group.first("PageBreak").orElse(group).line();
  }
}

package io.svodka.engine.query;

import io.svodka.model.plan.ConnectionPlan;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the address of a connection may look like. Drivers take addresses for instructions: some
/// run scripts, load classes or write files, so whatever is not listed is refused.
///
/// @param title of the kind of database
/// @param form of an address; its last group holds the parameters
/// @param separator between parameters
/// @param allowed names of parameters
/// @param example of an address
record AddressRules(
    String title, Pattern form, String separator, Set<String> allowed, String example) {
  /// One server or several, each with or without a port.
  static final String HOSTS = "[A-Za-z0-9_.:,\\[\\]-]+";

  AddressRules {
    allowed = Set.copyOf(allowed);
  }

  void check(ConnectionPlan plan, String url) {
    Matcher matched = form.matcher(url);
    if (!matched.matches()) {
      throw refused(plan, "it is no address of " + title);
    }
    String parameters = matched.group(matched.groupCount());
    for (String parameter : parameters == null ? new String[0] : parameters.split(separator)) {
      String name = parameter.replaceFirst("=.*", "");
      if (!parameters.isEmpty() && !allowed.contains(name)) {
        throw refused(plan, "`" + name + "` may not stand in it");
      }
    }
  }

  private RuntimeException refused(ConnectionPlan plan, String why) {
    return QueryFailures.refusedAddress(plan.name(), why, example, plan.span());
  }
}

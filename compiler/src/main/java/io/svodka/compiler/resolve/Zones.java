package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Text;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Time zones by their IANA names.
public final class Zones {
  private Zones() {}

  /// Returns the zone with a name; an unknown one is reported.
  public static ZoneId read(Text text, Findings findings) {
    String name = text.value();
    if (name.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    findings.add(
        new NamingProblem.UnknownThing(
            text.span(), Thing.TIME_ZONE, name, List.copyOf(ZoneId.getAvailableZoneIds())));
    return ZoneOffset.UTC;
  }
}

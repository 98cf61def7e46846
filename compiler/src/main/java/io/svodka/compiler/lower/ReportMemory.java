package io.svodka.compiler.lower;

import io.svodka.compiler.recheck.Changes;
import io.svodka.compiler.recheck.Footprint;
import io.svodka.compiler.recheck.Footprints;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The reports of an earlier check that no change has reached, and those of this one.
public final class ReportMemory {
  private record Kept(ReportUnit unit, Footprint footprint, LoweredReport lowered) {}

  private final Map<String, Kept> kept = new HashMap<>();
  private final Optional<Footprints> footprints;

  private ReportMemory(Optional<Footprints> footprints) {
    this.footprints = footprints;
  }

  /// Returns a memory that keeps nothing.
  public static ReportMemory none() {
    return new ReportMemory(Optional.empty());
  }

  /// Returns the memory for the next check.
  ///
  /// @param changes what has changed since this one
  /// @param footprints of the project as it is now
  public ReportMemory after(Changes changes, Footprints footprints) {
    ReportMemory next = new ReportMemory(Optional.of(footprints));
    kept.forEach(
        (name, each) -> {
          if (!changes.reach(each.footprint())) {
            next.kept.put(name, each);
          }
        });
    return next;
  }

  /// Returns what was made of a unit that is still the same.
  Optional<LoweredReport> recall(ReportUnit unit) {
    return Optional.ofNullable(kept.get(unit.name()))
        .filter(each -> each.unit().isSame(unit))
        .map(Kept::lowered);
  }

  void keep(ReportUnit unit, LoweredReport lowered) {
    if (lowered.isSound()) {
      footprints.ifPresent(
          all -> kept.put(unit.name(), new Kept(unit, all.of(unit.declarations()), lowered)));
    }
  }
}

package io.svodka.compiler.problem;

import io.svodka.compiler.naming.NameUse;
import io.svodka.compiler.naming.PeriodUse;
import io.svodka.compiler.syntax.Name;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers what a phase finds: what is wrong, in the order it is found, each thing once; and what
/// names and periods mean.
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<NameUse> uses = new LinkedHashSet<>();
  private final Set<PeriodUse> periods = new LinkedHashSet<>();

  /// Others whose names and periods are found here too; they are many, so they stay where they are.
  private final List<Findings> parts = new ArrayList<>();

  private final List<Findings> listeners = new ArrayList<>();

  public void add(Problem problem) {
    problems.add(problem);
    listeners.forEach(listener -> listener.add(problem));
  }

  /// Takes note of what a name means.
  public void leads(Name use, Name target) {
    leads(use.span(), target.span());
  }

  /// Takes note of what a name means.
  ///
  /// @param use where it is written
  /// @param target the name that declares it, or another use of the same name
  public void leads(Span use, Span target) {
    if (!use.equals(target)) {
      add(new NameUse(use, target));
    }
  }

  /// What is found during some work is kept with it alone: whoever takes the work over takes that
  /// too.
  private void add(NameUse use) {
    (listeners.isEmpty() ? uses : listeners.getLast().uses).add(use);
  }

  /// Takes note of a period.
  public void add(PeriodUse period) {
    (listeners.isEmpty() ? periods : listeners.getLast().periods).add(period);
  }

  /// Takes over what was found elsewhere or earlier.
  public void addAll(Findings others) {
    others.problems.forEach(this::add);
    parts.add(others);
    listeners.forEach(listener -> listener.parts.add(others));
  }

  /// Returns everything found so far.
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /// Returns the names that were found so far, in the parts in which they were; the same may stand
  /// in several of them.
  public List<Collection<NameUse>> uses() {
    List<Collection<NameUse>> all = new ArrayList<>();
    addUses(all);
    return all;
  }

  /// Parts are not copied: nothing is added to them after their work.
  private void addUses(List<Collection<NameUse>> all) {
    all.add(Collections.unmodifiableCollection(uses));
    parts.forEach(part -> part.addUses(all));
  }

  /// Returns the periods that were read so far.
  public List<PeriodUse> periods() {
    Set<PeriodUse> all = new LinkedHashSet<>(periods);
    parts.forEach(part -> all.addAll(part.periods()));
    return List.copyOf(all);
  }

  /// Returns what is found during some work, also what had been found before. Names and periods are
  /// found here only when it is taken over.
  public Findings during(Runnable work) {
    Findings found = new Findings();
    listeners.add(found);
    work.run();
    listeners.removeLast();
    return found;
  }
}

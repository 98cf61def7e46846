package io.svodka.compiler.schema;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the locks of a project. A lock that is damaged is reported at the first line that shows
/// it, and left out as a whole.
public final class LockReader {
  private static final Pattern CONFLICT = Pattern.compile("(?:<{7}|\\|{7}|={7}|>{7})(?: .*)?");

  private final Findings findings;

  public LockReader(Findings findings) {
    this.findings = findings;
  }

  /// Returns everything that the locks hold.
  public Schema read(List<SourceFile> locks) {
    List<Schema.HeldTables> held = new ArrayList<>();
    Map<Holder, Span> holders = new LinkedHashMap<>();
    Schema.State state = Schema.State.WHOLE;
    for (SourceFile lock : locks) {
      Optional<LockLines> lines = lines(lock);
      if (lines.isEmpty() || isTwice(lines.get(), holders)) {
        state = Schema.State.DAMAGED;
      } else {
        held.add(lines.get().tables());
      }
    }
    return new Schema(held, state);
  }

  private boolean isTwice(LockLines lines, Map<Holder, Span> holders) {
    Span first = holders.putIfAbsent(lines.holder(), lines.holderSpan());
    if (first != null) {
      findings.add(new SchemaProblem.LockedTwice(lines.holderSpan(), first));
    }
    return first != null;
  }

  private Optional<LockLines> lines(SourceFile lock) {
    LineTable table = lock.lines();
    LockLines lines = new LockLines();
    for (int number = 1; number <= table.count(); number++) {
      String text = table.lineText(number);
      Span span = span(lock, table, number);
      if (CONFLICT.matcher(text).matches()) {
        findings.add(new SchemaProblem.LockConflict(span));
        return Optional.empty();
      }
      String line = text.strip();
      boolean said = !line.isEmpty() && !line.startsWith("--");
      Optional<SchemaProblem> problem = said ? lines.add(line, span) : Optional.empty();
      if (problem.isPresent()) {
        findings.add(problem.get());
        return Optional.empty();
      }
    }
    Optional<SchemaProblem> problem = lines.finish(new Span(lock.id(), 0, 0));
    problem.ifPresent(findings::add);
    return problem.isEmpty() ? Optional.of(lines) : Optional.empty();
  }

  private static Span span(SourceFile lock, LineTable table, int number) {
    String text = table.lineText(number);
    int start = table.startOf(number);
    int indent = text.length() - text.stripLeading().length();
    int end = start + text.stripTrailing().length();
    return new Span(lock.id(), Math.min(start + indent, end), end);
  }
}

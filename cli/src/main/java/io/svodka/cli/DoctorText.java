package io.svodka.cli;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.runner.doctor.Finding;
import io.svodka.runner.doctor.Finding.Area;
import io.svodka.runner.doctor.Finding.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What was found as lines for people, by area.
record DoctorText(Language language, Ink ink) {
  List<String> lines(Path folder, List<Finding> findings) {
    List<String> lines = new ArrayList<>(List.of("svodka " + Version.version() + ", " + folder));
    int states = Stream.of(State.values()).mapToInt(state -> word(state).length()).max().orElse(0);
    int subjects =
        findings.stream().mapToInt(each -> each.subject().in(language).length()).max().orElse(0);
    for (Area area : Area.values()) {
      List<Finding> own = findings.stream().filter(each -> each.area() == area).toList();
      if (!own.isEmpty()) {
        lines.add("");
        lines.add(area(area).in(language));
        own.forEach(each -> lines.addAll(lines(each, states, subjects)));
      }
    }
    lines.add("");
    lines.add(sum(findings));
    return lines;
  }

  private List<String> lines(Finding finding, int states, int subjects) {
    String state = word(finding.state());
    String subject = finding.subject().in(language);
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + painted(finding.state(), state)
            + " ".repeat(states - state.length() + 2)
            + subject
            + " ".repeat(subjects - subject.length() + 2)
            + finding.found().in(language));
    if (!finding.help().isEmpty()) {
      lines.add(" ".repeat(states + 4) + "→ " + finding.help().in(language));
    }
    return lines;
  }

  private String painted(State state, String word) {
    return switch (state) {
      case OK -> ink.good(word);
      case FAILED -> ink.bad(word);
      case WARNING -> word;
      case SKIPPED -> ink.quiet(word);
    };
  }

  private String word(State state) {
    return (switch (state) {
          case OK -> said("ok", "в порядке");
          case WARNING -> said("warning", "внимание");
          case FAILED -> said("failed", "сбой");
          case SKIPPED -> said("skipped", "пропущено");
        })
        .in(language);
  }

  private static Said area(Area area) {
    return switch (area) {
      case MACHINE -> said("Machine", "Машина");
      case PROJECT -> said("Project", "Проект");
      case FOLDERS -> said("Folders", "Папки");
      case CONNECTIONS -> said("Connections", "Подключения");
      case LEDGER -> said("Ledger", "Журнал");
      case MAIL -> said("Mail", "Почта");
    };
  }

  private String sum(List<Finding> findings) {
    long failed = count(findings, State.FAILED);
    long warnings = count(findings, State.WARNING);
    return said(
            "%s failed, %s warnings, %s skipped, %s ok.",
            "Сбоев: %s, предупреждений: %s, пропущено: %s, в порядке: %s.",
            failed,
            warnings,
            count(findings, State.SKIPPED),
            count(findings, State.OK))
        .in(language);
  }

  private static long count(List<Finding> findings, State state) {
    return findings.stream().filter(each -> each.state() == state).count();
  }
}

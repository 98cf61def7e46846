package io.svodka.cli;

import io.svodka.cli.Complaints.Complaint;
import io.svodka.delivery.Channel;
import io.svodka.runner.RunRecord;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.records.PackRecord.MailState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Prints what a run did and where to look.
final class RunPrinter {
  private final Console console;
  private final MailWords words;

  RunPrinter(Console console, MailWords words) {
    this.console = console;
    this.words = words;
  }

  /// Prints the run and returns how the command ends.
  ExitCode print(RunRecord run, RunOptions.Outcome outcome, Optional<Path> mailbox) {
    switch (outcome) {
      case JSON -> console.results(RunJson.print(run));
      case TABLE -> table(run, mailbox);
      case SILENT -> {}
    }
    problems(run);
    return switch (run.ending()) {
      case DONE -> ExitCode.DONE;
      case PARTLY_DONE -> ExitCode.PARTLY_DONE;
      case HELD, STALE, UNTESTED -> ExitCode.HELD;
    };
  }

  private void table(RunRecord run, Optional<Path> mailbox) {
    console.result("");
    console.result(run.title() + " · " + run.periodName());
    if (!run.packs().isEmpty()) {
      console.result("");
      new RunTable(run, words).lines().forEach(console::result);
    }
    console.result("");
    files(run).ifPresent(folder -> console.result("Files:   " + folder));
    if (run.packs().stream()
        .flatMap(pack -> pack.mails().stream())
        .anyMatch(mail -> mail.channel() == Channel.MAILBOX)) {
      mailbox.ifPresent(
          folder ->
              console.result("Mailbox: " + folder + " (open the .eml files in any mail client)"));
    }
    waiting(run);
    earlier(run);
  }

  /// Who keeps a burst back has to know how it is let go.
  private void waiting(RunRecord run) {
    long waiting = MailCounts.of(run).awaiting();
    if (waiting > 0) {
      console.result(
          "Waiting: "
              + Counts.of(waiting, "mail")
              + "; look at the files, then `svodka deliveries release --run "
              + run.run()
              + "`");
    }
  }

  /// What lies in the output is made of the data of now, and nobody has got it.
  private void earlier(RunRecord run) {
    MailCounts counts = MailCounts.of(run);
    if (counts.earlier() > 0) {
      console.result(
          "Before:  "
              + (counts.earlier() == counts.all()
                  ? "nothing was sent now, "
                      + (counts.all() == 1 ? "the mail was" : "all " + counts.all() + " mails were")
                  : Counts.of(counts.earlier(), "mail")
                      + (counts.earlier() == 1 ? " was" : " were"))
              + " sent by an earlier call; the files above are made anew,");
      console.result("         `svodka reproduce ID` makes those that were sent");
    }
  }

  private static Optional<Path> files(RunRecord run) {
    return run.packs().stream()
        .map(PackRecord::files)
        .filter(files -> !files.isEmpty())
        .map(List::getFirst)
        .map(Path::getParent)
        .findFirst();
  }

  private void problems(RunRecord run) {
    if (run.ending() == RunRecord.Ending.HELD) {
      console.note("held: a rule of the data does not hold, so nothing was made or sent");
      run.found().broken().forEach(result -> console.note("  " + Progress.line(result)));
    }
    if (run.ending() == RunRecord.Ending.STALE) {
      console.note("held: data are not fresh, so nothing was made or sent");
      run.found().stale().forEach(stale -> console.note("  " + StaleWords.line(stale)));
    }
    if (run.ending() == RunRecord.Ending.UNTESTED) {
      console.note("held: a test failed, so nothing was made or sent");
      run.found().failedTests().forEach(test -> console.note("  " + FailureNotice.line(test)));
      console.help("`svodka test` shows what differs");
    }
    if (run.ending() == RunRecord.Ending.PARTLY_DONE) {
      unfinished(run);
    }
  }

  private void unfinished(RunRecord run) {
    Complaints.of(run).forEach(each -> problem(run, each));
    run.packs().forEach(this::problem);
    run.packs().stream()
        .flatMap(RunPrinter::codes)
        .distinct()
        .forEach(code -> console.note("   note: " + CodeHelp.hint(code).english()));
  }

  private static Stream<String> codes(PackRecord pack) {
    return Stream.concat(
        pack.state() instanceof PackRecord.State.Failed(var code, _, _)
            ? Stream.of(code)
            : Stream.empty(),
        pack.mails().stream().flatMap(RunPrinter::codes));
  }

  private static Stream<String> codes(PackRecord.MailRecord mail) {
    return mail.state() instanceof MailState.Failed(var code, _, _)
        ? Stream.of(code)
        : Stream.empty();
  }

  private void problem(RunRecord run, Complaint complaint) {
    MailState.Failed failure = complaint.failure();
    console.note("error[" + failure.code() + "]: " + complaint.line());
    console.help(failure.help());
    console.help("then `svodka deliveries retry --run " + run.run() + "` sends them");
  }

  private void problem(PackRecord pack) {
    if (pack.state() instanceof PackRecord.State.Failed(var code, var message, var help)) {
      String whose = pack.name().isEmpty() ? "" : pack.name() + ": ";
      console.note("error[" + code + "]: " + whose + message);
      console.help(help);
    }
    pack.mails().stream()
        .filter(mail -> !Complaints.isOne(mail.state()))
        .forEach(mail -> problem(pack, mail));
  }

  private void problem(PackRecord pack, PackRecord.MailRecord mail) {
    if (mail.state() instanceof MailState.Failed(var code, var message, var help)) {
      String what = mail.channel().isMail() ? "mail to `" : "files for `";
      String whose = what + mail.recipient() + "` for " + pack.name();
      console.note("error[" + code + "]: " + whose + ": " + message);
      console.help(help);
    }
  }
}

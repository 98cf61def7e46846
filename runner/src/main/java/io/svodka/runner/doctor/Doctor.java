package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.FOLDERS;
import static io.svodka.runner.doctor.Finding.Area.PROJECT;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.SourceListing;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.source.Workspace;
import io.svodka.delivery.mail.DkimRecord;
import io.svodka.delivery.mail.MailServerProbe;
import io.svodka.engine.query.DataSettings;
import io.svodka.model.document.Speech;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Looks over all of it, one thing after the other; what depends on something broken is left out.
///
/// @param places where the files of a project lie, by its settings
/// @param environment from which secrets are taken
public record Doctor(
    Path folder, Places places, Map<String, String> environment, InstantSource clock, Doors doors) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// @param output for files
  /// @param ledger file of a ledger of one's own
  public record Places(
      Path output, Function<Settings, Path> ledger, Function<Settings, Path> archive) {}

  /// How servers outside are asked.
  public record Doors(MailServerProbe mail, DkimRecord dkim, Duration patience) {
    public static Doors usual() {
      return new Doors(new MailServerProbe(), new DkimRecord(), PATIENCE);
    }
  }

  /// Returns everything that was found, by area.
  public List<Finding> examine(MachineFacts machine) {
    List<Finding> findings = new ArrayList<>();
    int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
    findings.addAll(new MachineCheck(machine, year).findings());
    findings.add(
        new MachineClock(new ProjectFolder(folder), clock.instant(), machine.timeZoneData())
            .finding());
    findings.addAll(new FontCheck(List.of(Speech.values())).findings());
    List<ConnectionPlan> connections = project(findings);
    settings(findings, connections);
    return findings;
  }

  private List<ConnectionPlan> project(List<Finding> findings) {
    Said subject = said("specification", "спецификация");
    try {
      Workspace workspace = new ProjectFolder(folder).read();
      findings.add(compiled(subject, workspace));
      return switch (new Compiler().sources(workspace)) {
        case SourceListing.Listed listed -> listed.settings().ownership().connections();
        case SourceListing.Refused _ -> List.of();
      };
    } catch (RunFailure failure) {
      findings.add(Finding.failed(PROJECT, subject, failure));
      return List.of();
    }
  }

  private static Finding compiled(Said subject, Workspace workspace) {
    return switch (new Compiler().compile(workspace)) {
      case Compilation.Compiled(var plan, var warnings) ->
          Finding.ok(
              PROJECT,
              subject,
              said(
                  "right; reports: %s, deliveries: %s, warnings: %s",
                  "верна; отчётов: %s, доставок: %s, предупреждений: %s",
                  plan.reports().size(),
                  plan.deliveries().size(),
                  warnings.size()));
      case Compilation.Refused(var diagnostics) ->
          Finding.failed(
              PROJECT,
              subject,
              said("mistakes: %s", "ошибок: %s", diagnostics.size()),
              said(
                  "`svodka check` shows each in its line",
                  "`svodka check` покажет каждую в строке"));
    };
  }

  private void settings(List<Finding> findings, List<ConnectionPlan> connections) {
    Said subject = Said.verbatim(SettingsFile.NAME);
    try {
      Settings settings = new SettingsFile(environment).read(folder);
      findings.add(settingsFile(subject));
      folders(findings, settings);
      InTime time = new InTime(doors.patience());
      DataSettings data = new DataSettings(folder, settings.connections(), settings.embedded());
      findings.addAll(new ConnectionCheck(data, clock, time).findings(connections));
      findings.addAll(
          new LedgerCheck(settings.operations().ledger(), places.ledger().apply(settings), time)
              .findings());
      findings.addAll(new MailCheck(doors, clock, time).findings(settings));
    } catch (RunFailure failure) {
      findings.add(Finding.failed(PROJECT, subject, failure));
      for (Finding.Area area :
          List.of(FOLDERS, Finding.Area.CONNECTIONS, Finding.Area.LEDGER, Finding.Area.MAIL)) {
        findings.add(
            Finding.skipped(
                area,
                said("all", "всё"),
                said("svodka.toml has to be mended first", "сначала исправьте svodka.toml")));
      }
    }
  }

  /// Secrets do not stand in it; whoever can change it decides where mails and data go.
  private Finding settingsFile(Said subject) {
    Path file = folder.resolve(SettingsFile.NAME);
    if (!Files.exists(file)) {
      return Finding.skipped(
          PROJECT,
          subject,
          said(
              "there is none: files are read, and letters become files",
              "его нет: данные из файлов, письма в папку"));
    }
    try {
      boolean open =
          file.getFileSystem().supportedFileAttributeViews().contains("posix")
              && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
      return open
          ? Finding.warning(
              PROJECT,
              subject,
              said(
                  "everybody on this machine can change it",
                  "его может изменить любой на этой машине"),
              Said.verbatim("chmod o-w " + file))
          : Finding.ok(
              PROJECT,
              subject,
              said(
                  "right; files of secrets are open to their owner only",
                  "верен; файлы с секретами доступны только владельцу"));
    } catch (IOException e) {
      return Finding.failed(
          PROJECT,
          subject,
          said("its permissions cannot be read", "права на файл не прочитать"),
          said("check who owns it", "проверьте, чей он"));
    }
  }

  private void folders(List<Finding> findings, Settings settings) {
    findings.add(FolderCheck.madeOnDemand(said("files", "файлы"), places.output()));
    findings.add(
        FolderCheck.madeOnDemand(
            said("state", "состояние"),
            Objects.requireNonNull(places.ledger().apply(settings).getParent())));
    findings.add(
        FolderCheck.madeOnDemand(said("archive", "архив"), places.archive().apply(settings)));
    settings
        .folders()
        .forEach(each -> findings.add(FolderCheck.mounted(said("allowed", "разрешённая"), each)));
    settings.uploads().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                findings.add(FolderCheck.mounted(Said.verbatim(each.getKey()), each.getValue())));
  }
}

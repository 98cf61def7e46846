package io.svodka.cli;

import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.preview.LocalOrigin;
import io.svodka.runner.preview.PreviewServer;
import io.svodka.runner.preview.Setup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows reports in a browser of this machine while they are written.
@Command(
    name = "preview",
    description =
        "Shows reports in a browser of this machine, in every format, redrawn on each save;"
            + " explains each figure by a click.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT",
      description =
          "The report to show at first, its name or the path of its file (default: the first of the"
              + " project).")
  private @Nullable String report;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of this machine (default: any that is free).")
  private int port;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means at first, such as 2026-11-03 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--frame",
      description = "Also prints an address that a panel of an editor can show in a frame.")
  private boolean frame;

  @Option(
      names = "--framed-by",
      paramLabel = "ORIGIN",
      description =
          "An editor in a browser of this machine whose panels may show that frame, such as"
              + " http://127.0.0.1:8080.")
  private Optional<LocalOrigin> framer = Optional.empty();

  @Mixin private final ProjectOption project = new ProjectOption();

  private final Console console;

  PreviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CountDownLatch stopped = new CountDownLatch(1);
    try (PreviewServer server = PreviewServer.start(port, setup(), framer)) {
      console.result("Preview: " + (report == null ? server.address() : server.address(report)));
      if (frame) {
        console.result("Frame: " + server.frameAddress(report == null ? "" : report));
      }
      console.note("Only this machine can open it. Stop it with Ctrl+C.");
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE.number();
  }

  private Setup setup() {
    return new Setup(
        project.folder(),
        plan -> Projects.engine(plan, project.folder(), Projects.settings(project.folder())),
        Projects.renditions(),
        this::today,
        workspace -> Projects.language(workspace, project.language()));
  }

  private LocalDate today(ProjectPlan plan) {
    return asOf != null ? asOf : LocalDate.now(Clock.system(plan.settings().zone()));
  }
}

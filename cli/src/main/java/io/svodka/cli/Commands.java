package io.svodka.cli;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands and gives them their console.
final class Commands implements IFactory {
  private static final Map<Class<?>, Function<Console, Object>> WITH_CONSOLE =
      Map.ofEntries(
          entry(DemoCommand.class, DemoCommand::new),
          entry(NewCommand.class, NewCommand::new),
          entry(DoctorCommand.class, DoctorCommand::new),
          entry(NewProjectCommand.class, NewProjectCommand::new),
          entry(NewModelCommand.class, NewModelCommand::new),
          entry(NewReportCommand.class, NewReportCommand::new),
          entry(UpgradeCommand.class, UpgradeCommand::new),
          entry(FmtCommand.class, FmtCommand::new),
          entry(CheckCommand.class, CheckCommand::new),
          entry(RunCommand.class, RunCommand::new),
          entry(SendCommand.class, SendCommand::new),
          entry(ReviseCommand.class, ReviseCommand::new),
          entry(ReproduceCommand.class, ReproduceCommand::new),
          entry(SuppressionsCommand.class, SuppressionsCommand::new),
          entry(BouncesCommand.class, BouncesCommand::new),
          entry(AuditListCommand.class, AuditListCommand::new),
          entry(AuditVerifyCommand.class, AuditVerifyCommand::new),
          entry(ServeCommand.class, ServeCommand::new),
          entry(DeliveriesCommand.class, DeliveriesCommand::new),
          entry(DeliveriesShowCommand.class, DeliveriesShowCommand::new),
          entry(DecisionCommands.Retry.class, DecisionCommands.Retry::new),
          entry(DecisionCommands.Resend.class, DecisionCommands.Resend::new),
          entry(DecisionCommands.Release.class, DecisionCommands.Release::new),
          entry(DecisionCommands.Cancel.class, DecisionCommands.Cancel::new),
          entry(SchemaPullCommand.class, SchemaPullCommand::new),
          entry(SchemaDiffCommand.class, SchemaDiffCommand::new),
          entry(TestCommand.class, TestCommand::new),
          entry(AlertsCommand.class, AlertsCommand::new),
          entry(ScheduleCommand.class, ScheduleCommand::new),
          entry(PreviewCommand.class, PreviewCommand::new),
          entry(CompletionCommand.class, CompletionCommand::new),
          entry(DiffCommand.class, DiffCommand::new),
          entry(DocsCommand.class, DocsCommand::new),
          entry(ExplainCommand.class, ExplainCommand::new));

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Console, Object> maker = WITH_CONSOLE.get(type);
    return maker == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(maker.apply(console));
  }
}

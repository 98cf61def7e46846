package io.svodka.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands and gives them their console.
final class Commands implements IFactory {
  /// The commands in the order in which help lists them.
  static final List<String> NAMES =
      List.of(
          "demo",
          "new",
          "import",
          "doctor",
          "check",
          "fmt",
          "upgrade",
          "run",
          "send",
          "revise",
          "reproduce",
          "deliveries",
          "suppressions",
          "bounces",
          "audit",
          "serve",
          "alerts",
          "schedule",
          "test",
          "explain",
          "diff",
          "preview",
          "docs",
          "completion",
          "schema",
          "lsp",
          "help");

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  /// Returns whether a word is a command that need not know the others.
  static boolean isAlone(String word) {
    return NAMES.contains(word) && !word.equals("help") && !word.equals("completion");
  }

  /// Returns the command of a name.
  static Class<?> named(String name) {
    return switch (name) {
      case "demo" -> DemoCommand.class;
      case "new" -> NewCommand.class;
      case "import" -> ImportCommand.class;
      case "doctor" -> DoctorCommand.class;
      case "check" -> CheckCommand.class;
      case "fmt" -> FmtCommand.class;
      case "upgrade" -> UpgradeCommand.class;
      case "run" -> RunCommand.class;
      case "send" -> SendCommand.class;
      case "revise" -> ReviseCommand.class;
      case "reproduce" -> ReproduceCommand.class;
      case "deliveries" -> DeliveriesCommand.class;
      case "suppressions" -> SuppressionsCommand.class;
      case "bounces" -> BouncesCommand.class;
      case "audit" -> AuditCommand.class;
      case "serve" -> ServeCommand.class;
      case "alerts" -> AlertsCommand.class;
      case "schedule" -> ScheduleCommand.class;
      case "test" -> TestCommand.class;
      case "explain" -> ExplainCommand.class;
      case "docs" -> DocsCommand.class;
      case "diff" -> DiffCommand.class;
      case "preview" -> PreviewCommand.class;
      case "completion" -> CompletionCommand.class;
      case "schema" -> SchemaCommand.class;
      case "lsp" -> LspCommand.class;
      case "help" -> CommandLine.HelpCommand.class;
      default -> throw new IllegalArgumentException("no command has the name " + name);
    };
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Object made = withConsole(type.getSimpleName());
    return type.isInstance(made) ? type.cast(made) : CommandLine.defaultFactory().create(type);
  }

  /// Returns a command that has a console; this for others. A map of constructors would have to be
  /// made whole at each start.
  private Object withConsole(String type) {
    return switch (type) {
      case "DemoCommand" -> new DemoCommand(console);
      case "NewCommand" -> new NewCommand(console);
      case "ImportCommand" -> new ImportCommand(console);
      case "DoctorCommand" -> new DoctorCommand(console);
      case "NewProjectCommand" -> new NewProjectCommand(console);
      case "NewModelCommand" -> new NewModelCommand(console);
      case "NewReportCommand" -> new NewReportCommand(console);
      case "UpgradeCommand" -> new UpgradeCommand(console);
      case "FmtCommand" -> new FmtCommand(console);
      case "CheckCommand" -> new CheckCommand(console);
      case "RunCommand" -> new RunCommand(console);
      case "SendCommand" -> new SendCommand(console);
      case "ReviseCommand" -> new ReviseCommand(console);
      case "ReproduceCommand" -> new ReproduceCommand(console);
      case "SuppressionsCommand" -> new SuppressionsCommand(console);
      case "BouncesCommand" -> new BouncesCommand(console);
      case "AuditListCommand" -> new AuditListCommand(console);
      case "AuditVerifyCommand" -> new AuditVerifyCommand(console);
      case "ServeCommand" -> new ServeCommand(console);
      case "DeliveriesCommand" -> new DeliveriesCommand(console);
      case "DeliveriesShowCommand" -> new DeliveriesShowCommand(console);
      case "Retry" -> new DecisionCommands.Retry(console);
      case "Resend" -> new DecisionCommands.Resend(console);
      case "Release" -> new DecisionCommands.Release(console);
      case "Cancel" -> new DecisionCommands.Cancel(console);
      case "SchemaPullCommand" -> new SchemaPullCommand(console);
      case "SchemaDiffCommand" -> new SchemaDiffCommand(console);
      case "TestCommand" -> new TestCommand(console);
      case "AlertsCommand" -> new AlertsCommand(console);
      case "ScheduleCommand" -> new ScheduleCommand(console);
      case "PreviewCommand" -> new PreviewCommand(console);
      case "CompletionCommand" -> new CompletionCommand(console);
      case "DiffCommand" -> new DiffCommand(console);
      case "DocsCommand" -> new DocsCommand(console);
      case "ExplainCommand" -> new ExplainCommand(console);
      default -> this;
    };
  }
}

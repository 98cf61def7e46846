package io.svodka.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands and gives them their console.
final class Commands implements IFactory {
  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == DemoCommand.class) {
      return type.cast(new DemoCommand(console));
    }
    if (type == NewCommand.class) {
      return type.cast(new NewCommand(console));
    }
    if (type == UpgradeCommand.class) {
      return type.cast(new UpgradeCommand(console));
    }
    if (type == FmtCommand.class) {
      return type.cast(new FmtCommand(console));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(console));
    }
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(console));
    }
    if (type == SendCommand.class) {
      return type.cast(new SendCommand(console));
    }
    if (type == SchemaPullCommand.class) {
      return type.cast(new SchemaPullCommand(console));
    }
    if (type == SchemaDiffCommand.class) {
      return type.cast(new SchemaDiffCommand(console));
    }
    if (type == TestCommand.class) {
      return type.cast(new TestCommand(console));
    }
    if (type == AlertsCommand.class) {
      return type.cast(new AlertsCommand(console));
    }
    if (type == ScheduleCommand.class) {
      return type.cast(new ScheduleCommand(console));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}

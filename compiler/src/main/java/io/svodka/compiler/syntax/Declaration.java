package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// What may stand on the top level of a file.
public sealed interface Declaration
    permits Declaration.Project,
        Declaration.Source,
        Declaration.Model,
        Declaration.Theme,
        Declaration.Addresses,
        Declaration.Report,
        Declaration.Deliver,
        Declaration.Alert,
        Declaration.Access,
        Declaration.Test,
        Declaration.Calendar,
        Declaration.Use,
        Declaration.Unsupported,
        Measure,
        Query {
  /// Returns where it stands.
  Span span();

  record Project(Name name, Label label, List<ProjectItem> items, Span span)
      implements Declaration {
    public Project {
      items = List.copyOf(items);
    }
  }

  record Source(Name name, Origin origin, List<SourceItem> items, Span span)
      implements Declaration {
    public Source {
      items = List.copyOf(items);
    }
  }

  /// @param source behind the alias of a package where it is not one of these files
  record Model(Name name, Label label, Path source, List<ModelItem> items, Span span)
      implements Declaration {
    public Model {
      items = List.copyOf(items);
    }
  }

  record Theme(Name name, List<ThemeItem> items, Span span) implements Declaration {
    public Theme {
      items = List.copyOf(items);
    }
  }

  /// `list`: a named list of recipients.
  record Addresses(Name name, Label label, List<Text> addresses, Span span) implements Declaration {
    public Addresses {
      addresses = List.copyOf(addresses);
    }
  }

  record Report(Name name, Label label, List<ReportItem> items, Span span) implements Declaration {
    public Report {
      items = List.copyOf(items);
    }
  }

  record Deliver(Name name, Label label, List<DeliverItem> items, Span span)
      implements Declaration {
    public Deliver {
      items = List.copyOf(items);
    }
  }

  /// @param name its text in quotes
  record Test(Name name, List<TestItem> items, Span span) implements Declaration {
    public Test {
      items = List.copyOf(items);
    }
  }

  record Alert(Name name, Label label, List<AlertItem> items, Span span) implements Declaration {
    public Alert {
      items = List.copyOf(items);
    }
  }

  /// `calendar`: the quarters of a trade that counts in weeks.
  record Calendar(Name name, Label label, List<TradeQuarter> quarters, Span span)
      implements Declaration {
    public Calendar {
      quarters = List.copyOf(quarters);
    }
  }

  /// `access for role`: what a role may see.
  record Access(Name role, List<AccessItem> items, Span span) implements Declaration {
    public Access {
      items = List.copyOf(items);
    }
  }

  /// `use`: a package in the folder of the project.
  ///
  /// @param alias the name before the dot; made of the package's name when none is written
  record Use(Text name, Text version, Name alias, Span span) implements Declaration {}

  /// A statement of the language that is read but not compiled yet, such as `use`.
  record Unsupported(String statement, Span span) implements Declaration {}
}

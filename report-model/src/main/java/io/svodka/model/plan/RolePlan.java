package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.value.ColumnType;
import java.util.List;

/// What a role may see: its reports, with the rules of the role inside every statement.
///
/// @param attributes what the rules ask of the person who is signed in
public record RolePlan(
    String name, List<UserAttribute> attributes, List<ReportPlan> reports, Span span) {
  public RolePlan {
    attributes = List.copyOf(attributes);
    reports = List.copyOf(reports);
  }

  /// An attribute of the person who is signed in.
  public record UserAttribute(String name, ColumnType type) {
    /// Returns the parameter that it is bound as; no parameter of a report can be called so.
    public String parameter() {
      return "user." + name;
    }
  }
}

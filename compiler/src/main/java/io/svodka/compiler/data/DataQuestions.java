package io.svodka.compiler.data;

import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.Recipient;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SourcePlan;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Gathers everything that a project takes for granted of its data.
public final class DataQuestions {
  private final ResolvedProject project;
  private final ProjectPlan plan;
  private final List<DataQuestion> questions = new ArrayList<>();

  private DataQuestions(ResolvedProject project, ProjectPlan plan) {
    this.project = project;
    this.plan = plan;
  }

  /// Returns the questions of a project without mistakes.
  public static List<DataQuestion> of(ResolvedProject project, ProjectPlan plan) {
    DataQuestions found = new DataQuestions(project, plan);
    found.keys();
    JoinQuestions joins = new JoinQuestions(project);
    project.graph().models().forEach(model -> found.questions.addAll(joins.of(model)));
    found.questions.addAll(new ValueQuestions(project).all());
    project.declarations().reports().values().forEach(found::report);
    project.declarations().deliveries().values().forEach(found::deliver);
    return List.copyOf(found.questions);
  }

  private void keys() {
    for (Declaration.Source source : project.declarations().sources().values()) {
      source.items().stream()
          .filter(item -> item instanceof Key)
          .forEach(item -> key(source.name().text(), (Key) item));
    }
    for (Declaration.Model model : project.declarations().models().values()) {
      SourcePlan source =
          project.graph().find(model.name().text()).map(Model::source).orElseThrow().plan();
      model.items().stream()
          .filter(item -> item instanceof Key(var names, _) && !texts(names).equals(source.key()))
          .forEach(item -> key(source.name(), (Key) item));
    }
  }

  private void key(String source, Key key) {
    questions.add(new DataQuestion.KeyHolds(key.span(), source, texts(key.columns())));
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  private void report(Declaration.Report report) {
    List<Compare> common = new ArrayList<>();
    for (ReportItem item : report.items()) {
      if (item instanceof Compare compare) {
        common.add(compare);
      }
    }
    for (ReportItem item : report.items()) {
      if (item instanceof Query query) {
        compared(report, query, common);
      }
    }
  }

  private void compared(Declaration.Report report, Query query, List<Compare> common) {
    List<Compare> own = new ArrayList<>();
    for (QueryItem item : query.items()) {
      if (item instanceof Compare compare) {
        own.add(compare);
      }
    }
    for (Compare compare : own.isEmpty() ? common : own) {
      questions.add(
          new DataQuestion.HistoryReaches(
              compare.span(), report.name().text(), query.name().text(), compare.name().text()));
    }
  }

  private void deliver(Declaration.Deliver deliver) {
    plan.deliveries().stream()
        .filter(each -> each.name().equals(deliver.name().text()))
        .findFirst()
        .ifPresent(found -> deliver(deliver, found));
  }

  private void deliver(Declaration.Deliver deliver, DeliveryPlan found) {
    Iterator<SchedulePlan> schedules = found.terms().schedules().iterator();
    for (DeliverItem item : deliver.items()) {
      if (item instanceof Mail mail) {
        mail(mail, found.report());
      } else if (item instanceof DeliverItem.Scheduled(_, var span) && schedules.hasNext()) {
        scheduled(schedules.next(), found, span);
      }
    }
  }

  private void scheduled(SchedulePlan schedule, DeliveryPlan delivery, Span span) {
    switch (schedule) {
      case SchedulePlan.Daily(_, var at, var zone) -> loaded(at, zone, delivery, span);
      case SchedulePlan.Weekly(_, var at, var zone) -> loaded(at, zone, delivery, span);
      case SchedulePlan.OnDayOf(_, _, var at, var zone) -> loaded(at, zone, delivery, span);
      case SchedulePlan.Repeated _, SchedulePlan.Once _ -> {}
    }
  }

  private void loaded(LocalTime at, ZoneId zone, DeliveryPlan delivery, Span span) {
    List<String> waited =
        delivery.terms().after().stream().map(DeliveryTerms.Refresh::source).toList();
    Span room = new Span(span.source(), span.end(), span.end());
    questions.add(new DataQuestion.LoadedBefore(span, delivery.report(), at, zone, waited, room));
  }

  private void mail(Mail mail, String report) {
    for (MailItem item : mail.items()) {
      if (item instanceof MailItem.Recipients(_, var recipients, _)) {
        for (Recipient recipient : recipients) {
          if (recipient instanceof Recipient.Dimension(var path, var span)) {
            recipient(report, path.dotted(), path.last().text(), span);
          }
        }
      }
    }
  }

  private void recipient(String report, String path, String attribute, Span span) {
    for (ReportPlan each : plan.reports()) {
      if (each.name().name().equals(report)
          && each.burst() instanceof BurstPlan.ByKey(var key, _, _)) {
        List<String> names = key.attributes().stream().map(BurstPlan.Attribute::name).toList();
        int index = names.indexOf(attribute);
        if (index >= 0) {
          questions.add(new DataQuestion.RecipientKnown(span, report, path, index));
        }
      }
    }
  }
}

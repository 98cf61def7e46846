package io.svodka.runner.oracle.draw;

import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Draws whole projects.
public final class Projects {
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Moscow", "America/New_York", "Asia/Tokyo", "Europe/London");

  private Projects() {}

  /// Returns the project of a seed with so many queries.
  public static Drawn of(long seed, int queries) {
    Dice dice = new Dice(seed);
    List<Model> models = new ArrayList<>();
    for (Model model : new Models(dice).draw()) {
      models.add(model.time().isEmpty() ? model : new Measures(dice, model).drawn());
    }
    Project project = new Project(settings(dice), models, outside(dice, models), burst(dice));
    List<Drawn.Asked> asked = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      asked.add(new Queries(dice, project).draw());
    }
    return new Drawn(project, asked);
  }

  private static Project.Settings settings(Dice dice) {
    return new Project.Settings(
        ZoneId.of(dice.pick(ZONES)),
        dice.chance(70) ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY,
        dice.chance(70) ? Month.JANUARY : dice.pick(Month.APRIL, Month.JULY, Month.FEBRUARY),
        LocalDate.of(2026, 2, 1).plusDays(dice.between(0, 70)));
  }

  private static List<Model.Measure> outside(Dice dice, List<Model> models) {
    List<Fig.Ref> refs = new ArrayList<>();
    for (Model model : models) {
      model.measures().forEach(measure -> refs.add(new Fig.Ref(model.name(), measure.name())));
    }
    List<Model.Measure> measures = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      measures.add(
          new Model.Measure(
              "top_m" + i,
              new Fig.Arithmetic('/', dice.pick(refs), dice.pick(refs)),
              new Model.Options("", "", dice.chance(20) ? "0" : "")));
    }
    return measures;
  }

  private static List<Project.Burst> burst(Dice dice) {
    List<Cond> only =
        dice.chance(40)
            ? List.of(new Cond.Holds(new Term.Named("", "d_active", Kind.TRUTH)))
            : List.of();
    return List.of(new Project.Burst("partner", "people", only));
  }
}

package io.svodka.runner.preview;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Compilation;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.document.Image;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import io.svodka.runner.Dress;
import io.svodka.runner.NamedReports;
import io.svodka.runner.PlainText;
import io.svodka.runner.ReportAssets;
import io.svodka.runner.ReportParameters;
import io.svodka.runner.Viewer;
import io.svodka.runner.Views;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.project.ProjectFolder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a preview remembers: the project as it was checked last, and the rows of the reports that
/// were looked at. Safe to call from several threads; they wait for one another where files are
/// checked, rows read and packs laid out, and draw at the same time.
final class PreviewSession implements AutoCloseable {
  /// Packs whose rows are kept; those of larger bursts are made for the first of their keys.
  private static final int MOST_PACKS = 500;

  private static final int MOST_REPORTS = 8;
  private static final int REHEARSALS = 4;

  private final Setup setup;
  private final CheckSession checks = new CheckSession();
  private final FolderWatch watch;
  private final Map<DataNeeds, Rows> rows = new LinkedHashMap<>();
  private final List<Open> open = new ArrayList<>();
  private FolderWatch.Seen seen = new FolderWatch.Seen("", "");
  private Looked looked = Looked.NOTHING;
  private TriedFiles read = TriedFiles.NONE;
  private Rehearsals rehearsals = Rehearsals.TO_COME;
  private Optional<Kept> kept = Optional.empty();

  PreviewSession(Setup setup) {
    this.setup = setup;
    this.watch = new FolderWatch(setup.folder());
  }

  /// Whether redraws have been tried out.
  private enum Rehearsals {
    TO_COME,
    HELD
  }

  /// A pack that is laid out, and of which state of the files, for what choice and day. A page asks
  /// for it more than once.
  private record Kept(long version, Choice choice, LocalDate today, Shown shown) {
    boolean is(long asked, Choice chosen, LocalDate day) {
      return version == asked && choice.equals(chosen) && today.equals(day);
    }
  }

  /// The rows of a report, with the age of its sources.
  private record Rows(List<KeyedData> packs, SourceAges ages) {}

  /// An engine, and what it was opened for.
  private record Open(List<Object> sources, QueryEngine engine) {}

  Setup setup() {
    return setup;
  }

  /// Looks at the files; checks the project where they have changed.
  synchronized Looked look() {
    FolderWatch.Seen now = watch.settled(seen);
    if (now.equals(seen)) {
      return looked;
    }
    if (!now.others().equals(seen.others())) {
      forgetRows();
    }
    seen = now;
    looked = checked(looked.version() + 1);
    return looked;
  }

  private Looked checked(long version) {
    try {
      Workspace workspace = new ProjectFolder(setup.folder()).read();
      read = TriedFiles.of(workspace);
      return switch (checks.compile(workspace)) {
        case Compilation.Compiled(var plan, var warnings) ->
            new Looked(version, List.of(plan), warnings, workspace.texts(), "");
        case Compilation.Refused(var problems) ->
            new Looked(version, looked.plan(), problems, workspace.texts(), "");
      };
    } catch (RunFailure failure) {
      String why = Objects.toString(failure.getMessage(), failure.code());
      return new Looked(version, looked.plan(), List.of(), List.of(), why);
    }
  }

  private void forgetRows() {
    kept = Optional.empty();
    rows.clear();
    open.forEach(each -> each.engine().close());
    open.clear();
  }

  /// Returns what is made of the pack of a choice. Others may look at the files meanwhile.
  ///
  /// @throws RunFailure when it cannot be made
  <T> T with(Choice choice, Function<Shown, T> making) {
    return making.apply(shown(choice));
  }

  /// Returns what is made of the pack of a choice by asking its engine, while nobody else changes
  /// what it stands on.
  ///
  /// @throws RunFailure when it cannot be made
  synchronized <T> T asking(Choice choice, Function<Shown, T> making) {
    return making.apply(shown(choice));
  }

  private synchronized Shown shown(Choice choice) {
    ProjectPlan project = project();
    LocalDate today = asOf(project, choice);
    Optional<Kept> same = kept.filter(each -> each.is(looked.version(), choice, today));
    if (same.isEmpty()) {
      kept = Optional.of(new Kept(looked.version(), choice, today, show(project, choice)));
    }
    return kept.orElseThrow().shown();
  }

  private ProjectPlan project() {
    return look().plan().stream()
        .findFirst()
        .orElseThrow(() -> failure("there is no checked project yet", "mend its errors"));
  }

  /// Makes a page some times more in the background, each after a change that is only tried. The
  /// first redraws take several times as long as later ones, since Java has not seen their code:
  /// nobody is to wait for that after a first save. A save that comes meanwhile is not kept
  /// waiting: it takes the place of what was still to be tried.
  synchronized void rehearse(Choice choice, Consumer<Shown> making) {
    if (rehearsals == Rehearsals.TO_COME) {
      rehearsals = Rehearsals.HELD;
      Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearsals(choice, making));
    }
  }

  private void rehearsals(Choice choice, Consumer<Shown> making) {
    try {
      for (int i = 1; i <= REHEARSALS && tried("\n".repeat(i)); i++) {
        triedShown(choice).ifPresent(making);
      }
    } catch (RunFailure told) {
      // Whoever asks for the page is told.
    }
  }

  private synchronized boolean tried(String change) {
    boolean free = mayTry();
    if (free) {
      checks.tried(read.changed(change));
    }
    return free;
  }

  private synchronized Optional<Shown> triedShown(Choice choice) {
    return mayTry() ? Optional.of(show(project(), choice)) : Optional.empty();
  }

  private boolean mayTry() {
    return !open.isEmpty() && watch.look().equals(seen);
  }

  private Shown show(ProjectPlan project, Choice choice) {
    if (project.reports().isEmpty()) {
      throw failure("the project has no report", "draft one with `svodka new report`");
    }
    String name = reportName(project, choice);
    ReportPlan report = new Views(project).of(name, new Viewer.Owner()).report();
    RunValues values = values(project, report, choice);
    QueryEngine engine = engine(project);
    Rows found = rows(project, report, values, engine);
    KeyedData data = chosen(found.packs(), choice.key());
    Map<String, Image> images = new AssetFolder(setup.folder()).read(ReportAssets.of(report));
    Period period =
        Calendar.of(project.settings())
            .resolve(report.period(), values.asOf(), values.parameters());
    ReportLayout layout =
        new ReportLayout(project.settings(), report, values, period, found.ages(), images);
    Locale locale =
        new PackSettingsReader(project.settings(), report.burst(), values)
            .read(data.attributes())
            .locale();
    return new Shown(
        project,
        report,
        values,
        data,
        new Shown.Laid(layout.of(data, locale), trail -> layout.of(data, locale, trail)),
        keys(report, found.packs()),
        setup.renditions().in(Dress.of(setup.renditions().theme(), report.theme(), images)),
        engine);
  }

  /// Returns the report that is chosen, be it by the path of its file; the first where none is.
  private static String reportName(ProjectPlan project, Choice choice) {
    return choice.report().isEmpty()
        ? project.reports().getFirst().name().name()
        : new NamedReports(project)
            .meantBy(choice.report()).stream()
                .findFirst()
                .map(report -> report.name().name())
                .orElse(choice.report());
  }

  private static RunFailure failure(String what, String help) {
    return new RunFailure.Setup("SV9488", what, help, null);
  }

  private RunValues values(ProjectPlan project, ReportPlan report, Choice choice) {
    return new ReportParameters(Calendar.of(project.settings()))
        .read(report, asOf(project, choice), known(report, choice));
  }

  /// A parameter that a change has removed is forgotten, not refused.
  private static Map<String, String> known(ReportPlan report, Choice choice) {
    Map<String, String> known = new LinkedHashMap<>();
    report.parameters().stream()
        .filter(each -> choice.parameters().containsKey(each.name()))
        .forEach(each -> known.put(each.name(), choice.parameters().getOrDefault(each.name(), "")));
    return known;
  }

  private LocalDate asOf(ProjectPlan project, Choice choice) {
    try {
      return choice.asOf().isEmpty()
          ? setup.today().apply(project)
          : LocalDate.parse(choice.asOf());
    } catch (DateTimeException e) {
      throw failure("`" + choice.asOf() + "` is not a day", "write it like 2026-11-03");
    }
  }

  private QueryEngine engine(ProjectPlan project) {
    List<Object> sources = DataNeeds.sources(project);
    if (open.isEmpty() || !open.getFirst().sources().equals(sources)) {
      forgetRows();
      open.add(new Open(sources, setup.engine().apply(project)));
    }
    return open.getFirst().engine();
  }

  private Rows rows(ProjectPlan project, ReportPlan report, RunValues values, QueryEngine engine) {
    DataNeeds needs = DataNeeds.of(project, report, values);
    Rows known = rows.get(needs);
    if (known != null) {
      return known;
    }
    List<KeyedData> packs = new ArrayList<>();
    try (KeyedStream stream = engine.open(report, values)) {
      while (stream.hasNext() && packs.size() < MOST_PACKS) {
        packs.add(stream.next());
      }
    }
    Rows read = new Rows(packs, engine.ages(report));
    if (rows.size() >= MOST_REPORTS) {
      rows.remove(rows.keySet().iterator().next());
    }
    rows.put(needs, read);
    return read;
  }

  private static KeyedData chosen(List<KeyedData> packs, String key) {
    if (packs.isEmpty()) {
      throw failure("there is nobody to make a pack for", "look at the rows of the burst's key");
    }
    return packs.stream()
        .filter(each -> PlainText.of(each.key()).equals(key))
        .findFirst()
        .orElseGet(packs::getFirst);
  }

  private static List<Shown.Key> keys(ReportPlan report, List<KeyedData> packs) {
    return switch (report.burst()) {
      case BurstPlan.Once _ -> List.of();
      case BurstPlan.ByKey(var key, _, _) -> {
        int caption = caption(key);
        yield packs.stream().map(each -> key(each, caption)).toList();
      }
    };
  }

  private static int caption(BurstPlan.KeyPlan key) {
    for (int i = 0; i < key.attributes().size(); i++) {
      if (key.attributes().get(i).name().equals("name")) {
        return i;
      }
    }
    return 0;
  }

  private static Shown.Key key(KeyedData data, int caption) {
    String key = PlainText.of(data.key());
    return new Shown.Key(
        key, data.attributes().isEmpty() ? key : PlainText.of(data.attributes().get(caption)));
  }

  @Override
  public synchronized void close() {
    forgetRows();
  }
}

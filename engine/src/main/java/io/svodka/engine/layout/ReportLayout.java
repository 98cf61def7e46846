package io.svodka.engine.layout;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.text.Language;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.engine.text.ValueText;
import io.svodka.model.document.Image;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Lays out the packs of one report run. Pure; packs may be laid out by several threads at once.
public final class ReportLayout {
  private final ProjectSettings settings;
  private final ReportPlan report;
  private final RunValues values;
  private final Period period;
  private final SourceAges ages;
  private final Map<String, Image> images;
  private final Map<Locale, Dictionary> dictionaries = new ConcurrentHashMap<>();

  /// @param period the period the report speaks of
  /// @param images pictures of the layout by their paths
  public ReportLayout(
      ProjectSettings settings,
      ReportPlan report,
      RunValues values,
      Period period,
      SourceAges ages,
      Map<String, Image> images) {
    this.settings = settings;
    this.report = report;
    this.values = values;
    this.period = period;
    this.ages = ages;
    this.images = Map.copyOf(images);
  }

  /// Returns the layout of one key.
  ///
  /// @param locale formats its numbers and dates; another one than the project's chooses its words
  ///   too, where it speaks a language that there are words in
  public KeyLayout of(KeyedData data, Locale locale) {
    return of(data, locale, FigureTrail.NOT_KEPT);
  }

  /// Returns the layout of one key for those who want to know where its figures come from.
  public KeyLayout of(KeyedData data, Locale locale, FigureTrail trail) {
    return new KeyLayout(settings, context(data, locale, trail), data.key());
  }

  /// Returns what people call the pack of a key, which needs none of its settings.
  public String name(KeyedData data) {
    PackContext context = context(data, settings.locale(), FigureTrail.NOT_KEPT);
    return new PackLayout(settings, context).name(data.key());
  }

  private PackContext context(KeyedData data, Locale locale, FigureTrail trail) {
    Locale speech = speech(locale);
    Language language = Languages.of(speech);
    PeriodText periods = new PeriodText(language, settings.calendar()).under(period);
    return new PackContext(
        report,
        new Results(report, data, values, Calendar.of(settings), dictionary(speech)),
        language,
        OwnWords.of(settings.language(), speech),
        new ValueText(locale, language, periods),
        periods,
        ages,
        values.asOf(),
        locale,
        settings.currency(),
        images,
        trail);
  }

  /// Returns the language of a pack: the project's, unless the pack is for somewhere else.
  private Locale speech(Locale locale) {
    boolean elsewhere = !locale.equals(settings.locale());
    return elsewhere && Languages.isKnown(locale) ? locale : settings.language();
  }

  private Dictionary dictionary(Locale language) {
    return dictionaries.computeIfAbsent(language, Dictionary::new);
  }
}

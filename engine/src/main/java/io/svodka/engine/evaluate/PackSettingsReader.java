package io.svodka.engine.evaluate;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.dataset.PackSettings.Formats;
import io.svodka.engine.dataset.PackSettings.Protection;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.Setting;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.Value;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a burst says about each pack from the attributes of its key. Where an attribute is
/// absent the project's setting holds; only a password may not be absent.
public final class PackSettingsReader {
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private final ProjectSettings project;
  private final Map<Setting, Formula> rules;
  private final RunValues values;

  public PackSettingsReader(ProjectSettings project, BurstPlan burst, RunValues values) {
    this.project = project;
    this.values = values;
    this.rules =
        switch (burst) {
          case BurstPlan.Once _ -> Map.of();
          case BurstPlan.ByKey(var key, _, _) -> key.settings();
        };
  }

  /// Returns the settings of the pack whose key has these attributes.
  ///
  /// @throws RunFailure when an attribute holds something that means nothing here
  public PackSettings read(List<Value> attributes) {
    KeyFormulas key = key(attributes);
    checkCurrency(key);
    return new PackSettings(locale(attributes), zone(attributes), formats(key), protection(key));
  }

  private KeyFormulas key(List<Value> attributes) {
    return new KeyFormulas(attributes, values, Calendar.of(project));
  }

  /// Returns the zone of the pack whose key has these attributes.
  public ZoneId zone(List<Value> attributes) {
    if (!rules.containsKey(Setting.TIMEZONE)) {
      return project.zone();
    }
    Optional<String> zone = text(Setting.TIMEZONE, key(attributes));
    try {
      return zone.map(ZoneId::of).orElse(project.zone());
    } catch (DateTimeException e) {
      throw failure("the time zone", zone.orElse(""), "such as Europe/Moscow");
    }
  }

  private Optional<String> text(Setting setting, KeyFormulas key) {
    return Optional.ofNullable(rules.get(setting))
        .map(key::value)
        .flatMap(
            value ->
                value instanceof Value.Text(var text) && !text.isBlank()
                    ? Optional.of(text.strip())
                    : Optional.empty());
  }

  private void checkCurrency(KeyFormulas key) {
    text(Setting.CURRENCY, key)
        .filter(
            code ->
                Currency.getAvailableCurrencies().stream()
                    .noneMatch(each -> each.getCurrencyCode().equals(code)))
        .ifPresent(
            code -> {
              throw failure("the currency", code, "its three letters, such as EUR");
            });
  }

  /// Returns the locale of the pack whose key has these attributes.
  public Locale locale(List<Value> attributes) {
    return text(Setting.LOCALE, key(attributes))
        .map(PackSettingsReader::known)
        .orElse(project.locale());
  }

  private static Locale known(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    if (!LANGUAGES.contains(locale.getLanguage())) {
      throw failure("the locale", tag, "such as ru-RU or en-GB");
    }
    return locale;
  }

  private Formats formats(KeyFormulas key) {
    Optional<String> listed = text(Setting.FORMATS, key);
    if (listed.isEmpty()) {
      return new Formats.OfReport();
    }
    List<Format> formats = new ArrayList<>();
    List<String> words = SEPARATORS.splitAsStream(listed.get().strip()).toList();
    for (String word : words) {
      formats.add(
          Format.named(word)
              .orElseThrow(
                  () ->
                      failure(
                          "the format",
                          word,
                          String.join(", ", Format.names()) + "; several with commas")));
    }
    return new Formats.Own(formats.stream().distinct().toList());
  }

  private Protection protection(KeyFormulas key) {
    if (!rules.containsKey(Setting.PASSWORD)) {
      return new Protection.None();
    }
    return text(Setting.PASSWORD, key)
        .map(password -> new Protection.Password(new Secret(password)))
        .orElseThrow(
            () ->
                new RunFailure.Query(
                    "SV9131",
                    "the pack has no password",
                    "give this key a password in the data; without one nothing is made for it",
                    null,
                    null));
  }

  private static RunFailure failure(String what, String found, String wanted) {
    return new RunFailure.Query(
        "SV9130",
        what + " `" + found + "` is unknown",
        "correct it in the data of this key: " + wanted,
        null,
        null);
  }
}

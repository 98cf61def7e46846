package io.svodka.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Theme;
import io.svodka.model.plan.BuiltInTheme;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.theme.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The themes that come along can be read by everybody.
class PalettesTest {
  /// Ways of seeing by Machado, Oliveira and Fernandes (2009), over linear light.
  private static final Map<String, double[]> SIGHTS =
      Map.of(
          "usual", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
          "no red",
              new double[] {
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998
              },
          "no green",
              new double[] {
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881
              },
          "no blue",
              new double[] {
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900
              });

  /// Two colours this far apart in CIELAB are told apart side by side.
  private static final double LEAST_DISTANCE = 12;

  /// What WCAG 2.1 asks of text.
  private static final double LEAST_CONTRAST = 4.5;

  /// What it asks of what is drawn.
  private static final double LEAST_OF_MARKS = 3;

  @Test
  void neighboursInAPaletteAreToldApartByEverybody() {
    List<String> alike = new ArrayList<>();
    for (BuiltInTheme theme : BuiltInTheme.ALL) {
      List<String> palette = theme(theme).palette();
      for (int i = 0; i + 1 < palette.size(); i++) {
        String one = palette.get(i);
        String other = palette.get(i + 1);
        SIGHTS.forEach(
            (sight, matrix) -> {
              if (distance(lab(one, matrix), lab(other, matrix)) < LEAST_DISTANCE) {
                alike.add(theme.name() + ": " + one + " " + other + " with " + sight);
              }
            });
      }
    }
    assertEquals(List.of(), alike);
  }

  @Test
  void textStandsOutFromThePaper() {
    List<String> pale = new ArrayList<>();
    for (BuiltInTheme name : BuiltInTheme.ALL) {
      Theme theme = theme(name);
      List<String> inks = new ArrayList<>(List.of(theme.ink(), theme.quiet(), theme.accent()));
      for (String style : List.of("good", "bad", "warning", "muted")) {
        Theme.Style look = theme.styles().get(style);
        inks.add(look.ink());
        if (!look.fill().isEmpty() && contrast(look.ink(), look.fill()) < LEAST_CONTRAST) {
          pale.add(name.name() + ": " + look.ink() + " on " + look.fill());
        }
      }
      for (String paper : List.of("#FFFFFF", theme.wash())) {
        inks.stream()
            .filter(ink -> contrast(ink, paper) < LEAST_CONTRAST)
            .forEach(ink -> pale.add(name.name() + ": " + ink + " on " + paper));
      }
    }
    assertEquals(List.of(), pale);
  }

  /// By day and by night, as the page of HTML says them.
  @Test
  void marksOfChartsStandOutFromThePage() throws IOException {
    List<String> pale = new ArrayList<>();
    for (BuiltInTheme name : BuiltInTheme.ALL) {
      for (Map<String, String> colours : dayAndNight(name)) {
        colours.forEach(
            (key, colour) -> {
              if (key.matches("s[0-9]+")
                  && contrast(colour, colours.get("page")) < LEAST_OF_MARKS) {
                pale.add(name.name() + ": " + colour + " on " + colours.get("page"));
              }
            });
      }
    }
    assertEquals(List.of(), pale);
  }

  @Test
  void textsOfPagesStandOutFromAllTheirGroundsByDayAndByNight() throws IOException {
    List<String> pale = new ArrayList<>();
    for (BuiltInTheme name : BuiltInTheme.ALL) {
      for (Map<String, String> colours : dayAndNight(name)) {
        for (String ink : List.of("ink", "quiet", "accent", "good", "bad", "warning", "muted")) {
          for (String ground : List.of("page", "wash")) {
            check(name, colours, ink, colours.get(ground), pale);
          }
        }
        // Rows that are muted keep the fill of a cell that is bad.
        for (String ink : List.of("ink", "bad", "muted")) {
          check(name, colours, ink, colours.get("bad-fill"), pale);
        }
        for (String ink : List.of("ink", "warning")) {
          check(name, colours, ink, colours.get("warning-fill"), pale);
        }
        String hottest = mixed(colours.get("page"), colours.get("accent"), 0.45);
        check(name, colours, "ink", hottest, pale);
        String bar = mixed(colours.get("page"), colours.get("accent"), 0.20);
        for (String ink : List.of("ink", "good", "bad")) {
          check(name, colours, ink, bar, pale);
        }
        String faint = mixed(colours.get("page"), colours.get("accent"), 0.10);
        check(name, colours, "muted", faint, pale);
      }
    }
    assertEquals(List.of(), pale);
  }

  private static void check(
      BuiltInTheme name,
      Map<String, String> colours,
      String ink,
      String ground,
      List<String> pale) {
    if (contrast(colours.get(ink), ground) < LEAST_CONTRAST) {
      pale.add(name.name() + ": " + ink + " " + colours.get(ink) + " on " + ground);
    }
  }

  /// Returns the variables of a page's style sheet: those of the day, then those with the night's.
  private static List<Map<String, String>> dayAndNight(BuiltInTheme name) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    new HtmlRenderer().render(FirstDocument.MINIMAL, theme(name), page);
    String[] halves = page.toString(StandardCharsets.UTF_8).split("prefers-color-scheme: dark", 3);
    Map<String, String> night = new HashMap<>(variables(halves[0]));
    night.putAll(variables(halves[1].substring(0, halves[1].indexOf("@page"))));
    return List.of(variables(halves[0]), night);
  }

  private static Map<String, String> variables(String sheet) {
    return Pattern.compile("--([a-z0-9-]+): (#[0-9A-F]{6});")
        .matcher(sheet)
        .results()
        .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
  }

  private static String mixed(String ground, String colour, double share) {
    int one = Integer.parseInt(ground.substring(1), 16);
    int other = Integer.parseInt(colour.substring(1), 16);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = one >> shift & 0xFF;
      mixed |= (int) Math.round(from + ((other >> shift & 0xFF) - from) * share) << shift;
    }
    return "#%06X".formatted(mixed);
  }

  private static Theme theme(BuiltInTheme name) {
    return Dress.of(new Themes().load("default"), name.plan(), Map.of());
  }

  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    double[] light = linear(colour);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  private static double[] linear(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double[] light = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = (rgb >> 16 - 8 * i & 0xFF) / 255.0;
      light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return light;
  }

  private static double[] lab(String colour, double[] sight) {
    double[] light = times(sight, linear(colour));
    double[] xyz =
        times(
            new double[] {0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505},
            light);
    double x = curve(xyz[0] / 0.9505);
    double y = curve(xyz[1]);
    double z = curve(xyz[2] / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double[] times(double[] matrix, double[] vector) {
    double[] product = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 3; i++) {
        product[row] += matrix[3 * row + i] * vector[i];
      }
    }
    return product;
  }

  private static double curve(double part) {
    return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
  }

  private static double distance(double[] one, double[] other) {
    return Math.sqrt(
        Math.pow(one[0] - other[0], 2)
            + Math.pow(one[1] - other[1], 2)
            + Math.pow(one[2] - other[2], 2));
  }
}

package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.MACHINE;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.model.document.Speech;
import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape.Label;
import io.svodka.renderer.chart.DrawingImage;
import io.svodka.renderer.pdf.type.Face;
import io.svodka.renderer.pdf.type.Typefaces;
import java.util.ArrayList;
import java.util.List;

/// Looks whether the fonts that come along have all letters, and whether this machine can paint
/// them.
record FontCheck(List<Speech> languages) {
  FontCheck {
    languages = List.copyOf(languages);
  }

  List<Finding> findings() {
    return List.of(letters(), painting());
  }

  private Finding letters() {
    Said subject = said("letters of PDF", "буквы в PDF");
    Typefaces faces = new Typefaces();
    List<String> languages = new ArrayList<>();
    for (Speech speech : this.languages) {
      languages.add(speech.tag());
      for (Face face : Face.values()) {
        try {
          faces.typeface(face).width(alphabet(speech), 10);
        } catch (RunFailure failure) {
          return Finding.failed(MACHINE, subject, failure);
        } catch (RuntimeException e) {
          return unreadable(subject, e);
        }
      }
    }
    return Finding.ok(
        MACHINE,
        subject,
        said(
            "all of %s, in %s cuts",
            "все для %s, начертаний: %s", String.join(", ", languages), Face.values().length));
  }

  /// A package that came over half has fonts that are no fonts; whatever reads them says so in its
  /// own way.
  private static Finding unreadable(Said subject, RuntimeException why) {
    return Finding.failed(
        MACHINE,
        subject,
        said("a font cannot be read: %s", "шрифт не читается: %s", why.toString()),
        said(
            "install Svodka anew: its package is not whole",
            "установите Svodka заново: её пакет повреждён"));
  }

  /// Only what people write in a language beside the signs that all have.
  private static String alphabet(Speech speech) {
    return switch (speech) {
      case ENGLISH -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789$£€%–—“”‘’";
      case RUSSIAN -> "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№₽«»„“";
      case GERMAN -> "ÄÖÜäöüßẞ„“‚‘€";
      case HEBREW -> "אבגדהוזחטיךכלםמןנסעףפץצקרשת";
    };
  }

  /// Java paints charts of mails with a part of its own that some machines lack.
  private static Finding painting() {
    Said subject = said("pictures of charts", "картинки диаграмм");
    Label label =
        new Label(new Point(2, 12), "Ая", 10, "#000000", Drawing.Weight.REGULAR, Anchor.START);
    try {
      new DrawingImage().png(new Drawing(40, 20, List.of(label)));
      return Finding.ok(MACHINE, subject, said("can be painted", "рисуются"));
    } catch (LinkageError | RuntimeException e) {
      return Finding.failed(
          MACHINE,
          subject,
          said("Java cannot paint letters: %s", "Java не рисует буквы: %s", e.toString()),
          said(
              "install the packages libfreetype6 and fontconfig, or a Java that brings them",
              "установите пакеты libfreetype6 и fontconfig или Java, в которой они есть"));
    }
  }
}

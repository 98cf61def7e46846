package io.svodka.renderer.pdf.strip;

import io.svodka.renderer.pdf.tag.Tag;
import java.util.ArrayList;
import java.util.List;

/// A band of the flow that no page break cuts.
///
/// @param height in whole points
/// @param gap empty room above, dropped at the top of a page
/// @param joint whether a page may end here
/// @param reprise strips repeated when a page starts with this strip, such as a table's header
/// @param bookmark entry of the outline; empty when none
public record Strip(
    int height,
    int gap,
    Start start,
    Joint joint,
    List<Mark> marks,
    List<Words> words,
    List<Strip> reprise,
    String bookmark) {
  public Strip {
    marks = List.copyOf(marks);
    words = List.copyOf(words);
    reprise = List.copyOf(reprise);
  }

  /// Where a strip may start.
  public enum Start {
    ANYWHERE,
    NEW_PAGE,
    /// Anywhere, but not on a page that says the same already.
    ONCE_A_PAGE
  }

  /// Whether a page may end after a strip.
  public enum Joint {
    FREE,
    WITH_NEXT
  }

  /// Returns a strip that may stand anywhere.
  public static Strip of(double height, List<Mark> marks, List<Words> words) {
    return new Strip(
        (int) Math.ceil(height), 0, Start.ANYWHERE, Joint.FREE, marks, words, List.of(), "");
  }

  /// Returns this strip with room above.
  public Strip below(double room) {
    int points = (int) Math.round(room);
    return new Strip(height, points, start, joint, marks, words, reprise, bookmark);
  }

  /// Returns this strip kept on the page of the next one.
  public Strip withNext() {
    return joined(Joint.WITH_NEXT);
  }

  /// Returns this strip with another joint.
  public Strip joined(Joint other) {
    return new Strip(height, gap, start, other, marks, words, reprise, bookmark);
  }

  /// Returns this strip at the top of a new page.
  public Strip onNewPage() {
    return new Strip(height, gap, Start.NEW_PAGE, joint, marks, words, reprise, bookmark);
  }

  /// Returns this strip said once on a page, however often it is asked for.
  public Strip once() {
    return new Strip(height, gap, Start.ONCE_A_PAGE, joint, marks, words, reprise, bookmark);
  }

  /// Returns the lines it says.
  List<String> lines() {
    return words.stream().flatMap(text -> text.lines().stream()).toList();
  }

  /// Returns this strip for where it is said once more and only to the eye.
  public Strip untagged() {
    List<Words> silent = words.stream().map(text -> text.in(Tag.NONE)).toList();
    return new Strip(height, gap, start, joint, marks, silent, reprise, bookmark);
  }

  /// Returns this strip with strips to repeat above it.
  public Strip after(List<Strip> repeated) {
    return new Strip(height, gap, start, joint, marks, words, repeated, bookmark);
  }

  /// Returns this strip with an entry in the outline.
  public Strip marked(String entry) {
    return new Strip(height, gap, start, joint, marks, words, reprise, entry);
  }

  /// Returns this strip, as wide as said, as it is read from the right.
  public Strip mirrored(double width) {
    return new Strip(
        height,
        gap,
        start,
        joint,
        marks.stream().map(mark -> mark.mirrored(width)).toList(),
        words.stream().map(text -> text.mirrored(width)).toList(),
        reprise.stream().map(strip -> strip.mirrored(width)).toList(),
        bookmark);
  }

  /// Returns strips stacked into one that stays whole.
  public static Strip stacked(List<Strip> strips, double right) {
    List<Mark> marks = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    int y = 0;
    for (Strip strip : strips) {
      int top = y == 0 ? 0 : y + strip.gap;
      strip.marks.forEach(mark -> marks.add(mark.moved(right, top)));
      strip.words.forEach(text -> words.add(text.moved(right, top)));
      y = top + strip.height;
    }
    return of(y, marks, words);
  }

  /// Returns the height with the room above.
  public int fullHeight() {
    return gap + height;
  }
}

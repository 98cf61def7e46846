package io.svodka.renderer.site;

import java.util.List;
import java.util.Map;

/// A site to be written.
///
/// @param language such as `en`
/// @param menu groups of links on each page
/// @param names words in code that lead to a page, such as a name to where it is explained
/// @param finds what the search knows
/// @param files what the pages lead to besides one another, by path
public record Site(
    String title,
    String language,
    Labels labels,
    List<MenuGroup> menu,
    List<Page> pages,
    Map<String, String> names,
    List<Find> finds,
    Map<String, byte[]> files) {
  /// Where the search is.
  public static final String SEARCH = "search.html";

  public Site {
    menu = List.copyOf(menu);
    pages = List.copyOf(pages);
    names = Map.copyOf(names);
    finds = List.copyOf(finds);
    files = Map.copyOf(files);
  }

  /// Words of the site itself.
  ///
  /// @param none said when the search finds nothing
  /// @param found said before the number of finds
  /// @param footer the last line of each page
  public record Labels(
      String search,
      String hint,
      String none,
      String found,
      String skip,
      String pages,
      String contents,
      String footer) {}

  public record MenuGroup(String title, List<MenuLink> links) {
    public MenuGroup {
      links = List.copyOf(links);
    }
  }

  /// @param href from the root of the site
  public record MenuLink(String title, String href) {}

  /// Something the search knows.
  ///
  /// @param href from the root of the site
  public record Find(String title, String kind, String text, String href) {}
}

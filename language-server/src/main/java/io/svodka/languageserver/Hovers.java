package io.svodka.languageserver;

import io.svodka.compiler.glossary.Glossary;
import io.svodka.compiler.parse.LanguageWords;
import io.svodka.compiler.parse.WordReader;
import io.svodka.compiler.propose.Function;
import io.svodka.compiler.propose.Functions;
import io.svodka.compiler.script.WrittenWord;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;

/// Explains what is pointed at.
record Hovers(View view) {
  /// Returns the explanation.
  Optional<Hover> at(Position position) {
    Optional<Span> name = view.name(position).filter(span -> !meaning(span).isEmpty());
    return name.map(this::named).or(() -> word(position));
  }

  private List<Symbol> meaning(Span name) {
    return view.inspection().names().meaning(name);
  }

  private Hover named(Span name) {
    Glossary glossary = new Glossary(view.inspection());
    String text =
        meaning(name).stream()
            .map(symbol -> glossary.of(symbol).markdown(view.language()))
            .collect(Collectors.joining("\n---\n"));
    return new Hover(new MarkupContent("markdown", text), view.range(name));
  }

  private Optional<Hover> word(Position position) {
    int offset = view.offset(position);
    return new WordReader()
        .read(view.lines().file()).stream()
            .filter(each -> each.start() <= offset && offset <= each.end())
            .flatMap(each -> explained(each).stream())
            .findFirst();
  }

  private Optional<Hover> explained(WrittenWord word) {
    String text = word.text().toLowerCase(Locale.ROOT);
    boolean called =
        view.lines()
            .file()
            .text()
            .startsWith("(", Math.min(word.end(), view.lines().file().text().length()));
    Optional<String> function =
        Functions.named(text)
            .filter(each -> called || (each.group() == Function.Group.FORMAT && !isKeyword(text)))
            .map(each -> "`" + each.written() + "`\n\n" + view.said(each.meaning()));
    Optional<String> keyword =
        LanguageWords.word(text).map(each -> "`" + each.word() + "`\n\n" + each.meaning());
    Span span = new Span(view.id(), word.start(), word.end());
    return function
        .or(() -> keyword)
        .map(found -> new Hover(new MarkupContent("markdown", found), view.range(span)));
  }

  private static boolean isKeyword(String text) {
    return LanguageWords.word(text).isPresent();
  }
}

package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.LayoutProblem.Form;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.model.origin.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Texts are printed with a part of Markdown. What lies outside of it loses its form, which its
/// author should not learn from a printed page.
public final class TextForms {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  /// Stands for a figure.
  private static final String FIGURE = "\uE000";

  private final Findings findings;
  private final Texts texts;

  public TextForms(Findings findings, Texts texts) {
    this.findings = findings;
    this.texts = texts;
  }

  /// Reports each form once, where it comes first.
  public void check(TextTemplate text) {
    String words =
        text.parts().stream()
            .map(
                part ->
                    switch (part) {
                      case TextTemplate.Part.Literal(var literal, _) -> literal;
                      case TextTemplate.Part.Placeholder _ -> FIGURE;
                    })
            .collect(Collectors.joining());
    Search search = new Search(words);
    PARSER.parse(words).accept(search);
    search.found.forEach(
        (form, first) -> {
          Span place = texts.within(text.span(), first);
          findings.add(new LayoutProblem.FormLost(place, form));
        });
  }

  /// What is found first of each form, as it is written.
  private static final class Search extends AbstractVisitor {
    private final String words;
    private final Map<Form, String> found = new EnumMap<>(Form.class);

    Search(String words) {
      this.words = words;
    }

    private void note(Form form, Node node) {
      String written =
          node.getSourceSpans().stream()
              .findFirst()
              .map(span -> words.substring(span.getInputIndex()).substring(0, span.getLength()))
              .orElse("");
      found.putIfAbsent(form, written.split(FIGURE, 2)[0].strip());
      visitChildren(node);
    }

    @Override
    public void visit(BlockQuote quote) {
      note(Form.QUOTE, quote);
    }

    @Override
    public void visit(ThematicBreak rule) {
      note(Form.RULE, rule);
    }

    @Override
    public void visit(Code code) {
      note(Form.CODE, code);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      note(Form.CODE, code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      note(Form.CODE, code);
    }

    @Override
    public void visit(Image image) {
      note(Form.PICTURE, image);
    }
  }
}

package io.svodka.renderer.site;

import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Words in code. Where a narrow column has no room for a long name, it goes on in the next line
/// behind an underscore, a dot or a stroke.
record CodeWords(HtmlNodeRendererContext context) implements NodeRenderer {
  private static final String BEHIND_A_SIGN = "(?<=[\\p{L}\\p{N}][_./])(?=[\\p{L}\\p{N}])";

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Code.class);
  }

  @Override
  public void render(Node node) {
    HtmlWriter writer = context.getWriter();
    writer.tag("code");
    String gap = "";
    for (String part : ((Code) node).getLiteral().split(BEHIND_A_SIGN, -1)) {
      writer.raw(gap);
      writer.text(part);
      gap = "<wbr>";
    }
    writer.tag("/code");
  }
}

package io.svodka.languageserver;

import io.svodka.compiler.parse.WordReader;
import io.svodka.compiler.propose.Function;
import io.svodka.compiler.propose.Functions;
import io.svodka.compiler.script.WrittenWord;
import io.svodka.compiler.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;

/// What the function or format wants whose parentheses are open.
record Signatures(View view) {
  /// An open parenthesis with the name before it.
  private static final class Call {
    private final String name;
    private int commas;

    Call(String name) {
      this.name = name;
    }
  }

  /// Returns the signature.
  Optional<SignatureHelp> at(Position position) {
    return open(view.offset(position)).flatMap(this::help);
  }

  private Optional<Call> open(int offset) {
    String before = view.lines().file().text().substring(0, offset);
    Deque<Call> calls = new ArrayDeque<>();
    String last = "";
    for (WrittenWord word : new WordReader().read(new SourceFile(view.id(), before))) {
      // The lexer closes what is open at the end of its text.
      if (word.start() >= offset) {
        break;
      }
      switch (word.text()) {
        case "(" -> calls.push(new Call(last));
        case ")" -> calls.poll();
        case "{", "}", "\n" -> calls.clear();
        case "," -> {
          if (!calls.isEmpty()) {
            calls.peek().commas++;
          }
        }
        default -> last = word.text();
      }
    }
    return Optional.ofNullable(calls.peek());
  }

  private Optional<SignatureHelp> help(Call call) {
    return Functions.named(call.name)
        .map(
            function -> {
              List<ParameterInformation> parameters = parameters(function);
              SignatureInformation signature =
                  new SignatureInformation(
                      function.written(), view.said(function.meaning()), parameters);
              return new SignatureHelp(
                  List.of(signature), 0, Math.min(call.commas, Math.max(0, parameters.size() - 1)));
            });
  }

  private static List<ParameterInformation> parameters(Function function) {
    return Arrays.stream(function.parameters().split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(ParameterInformation::new)
        .toList();
  }
}

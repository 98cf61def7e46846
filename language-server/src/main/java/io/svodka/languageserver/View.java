package io.svodka.languageserver;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// A file of a project at the moment it is asked about.
record View(OpenProject project, Inspection inspection, Lines lines) {
  SourceId id() {
    return lines.file().id();
  }

  Range range(Span span) {
    return project.lines(span.source()).range(span);
  }

  Location location(Span span) {
    return new Location(project.address(span.source()), range(span));
  }

  int offset(Position position) {
    return lines.offset(position);
  }

  /// Returns the name at a position.
  Optional<Span> name(Position position) {
    return inspection.names().at(id(), offset(position));
  }

  /// Returns what could be read of the file.
  List<Declaration> declarations() {
    return inspection.files().stream()
        .filter(file -> file.file().id().equals(id()))
        .flatMap(file -> file.declarations().stream())
        .toList();
  }

  Language language() {
    return project.language();
  }

  String said(Said words) {
    return words.in(language());
  }
}

package io.svodka.compiler;

import io.svodka.compiler.lower.ReportMemory;
import io.svodka.compiler.recheck.Changes;
import io.svodka.compiler.recheck.Footprints;
import io.svodka.compiler.recheck.ParsedFiles;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.symbol.SymbolMemory;
import io.svodka.compiler.syntax.Declaration;
import java.util.List;
import java.util.stream.Stream;

/// What one check leaves for the next.
sealed interface CheckMemory {
  /// Returns a memory that keeps nothing.
  static CheckMemory none() {
    return new Nothing(new ParsedFiles(), new SymbolMemory());
  }

  /// Returns the files as they were read.
  ParsedFiles files();

  /// Returns what files were found to declare.
  SymbolMemory symbols();

  /// Returns the reports that are still as they were.
  ReportMemory reports(List<SourceFile> files, List<Declaration> declarations);

  /// Takes note of the schema locks and the days off; with other ones nothing is as it was.
  void beside(List<SourceFile> locks, List<SourceFile> holidays);

  /// Takes note of the pictures; with others a report may lack one.
  void pictures(Assets assets);

  record Nothing(ParsedFiles files, SymbolMemory symbols) implements CheckMemory {
    @Override
    public void beside(List<SourceFile> locks, List<SourceFile> holidays) {}

    @Override
    public void pictures(Assets assets) {}

    @Override
    public ReportMemory reports(List<SourceFile> files, List<Declaration> declarations) {
      return ReportMemory.none();
    }
  }

  /// The memory of a session.
  final class OfSession implements CheckMemory {
    private final ParsedFiles files;
    private final SymbolMemory symbols;
    private List<Declaration> before = List.of();
    private List<SourceFile> beside = List.of();
    private Assets pictures = new Assets.Unknown();
    private ReportMemory reports = ReportMemory.none();
    private Footprints footprints = new Footprints(List.of(), List.of());

    OfSession() {
      this(new ParsedFiles(), new SymbolMemory());
    }

    private OfSession(ParsedFiles files, SymbolMemory symbols) {
      this.files = files;
      this.symbols = symbols;
    }

    /// Returns a memory of the same that goes its own way. What both keep is never changed.
    OfSession copy() {
      OfSession copy = new OfSession(files.copy(), symbols.copy());
      copy.before = before;
      copy.beside = beside;
      copy.pictures = pictures;
      copy.reports = reports;
      copy.footprints = footprints;
      return copy;
    }

    @Override
    public ParsedFiles files() {
      return files;
    }

    @Override
    public SymbolMemory symbols() {
      return symbols;
    }

    @Override
    public void beside(List<SourceFile> locks, List<SourceFile> holidays) {
      List<SourceFile> now = Stream.concat(locks.stream(), holidays.stream()).toList();
      if (!beside.equals(now)) {
        beside = now;
        forget();
      }
    }

    @Override
    public void pictures(Assets assets) {
      if (!pictures.equals(assets)) {
        pictures = assets;
        forget();
      }
    }

    private void forget() {
      before = List.of();
      reports = ReportMemory.none();
    }

    @Override
    public ReportMemory reports(List<SourceFile> texts, List<Declaration> declarations) {
      Changes changes = Changes.between(before, declarations);
      footprints = footprints.next(texts, declarations);
      reports = reports.after(changes, footprints);
      before = List.copyOf(declarations);
      return reports;
    }
  }
}

package io.svodka.compiler.draft;

/// The stretch of time that a drafted report is about.
enum DraftedUnit {
  MONTH("month", "month", "12 months"),
  WEEK("week", "day", "28 days");

  private final String word;
  private final String bucket;
  private final String stretch;

  DraftedUnit(String word, String bucket, String stretch) {
    this.word = word;
    this.bucket = bucket;
    this.stretch = stretch;
  }

  String word() {
    return word;
  }

  /// Returns what its trend is divided into.
  String bucket() {
    return bucket;
  }

  /// Returns how far back its trend goes.
  String stretch() {
    return stretch;
  }

  String label(DraftWords words) {
    return switch (this) {
      case MONTH -> words.month();
      case WEEK -> words.week();
    };
  }
}

package io.svodka.runner.doctor;

/// What a machine and its Java are like.
///
/// @param java its version and who made it
/// @param feature the number that counts, such as 25
/// @param heap how many bytes Java may take for objects
/// @param memory how many bytes the machine has
/// @param timeZoneData the edition of the rules of time zones, such as `2025b`
/// @param fileNames the encoding of names of files
public record MachineFacts(
    String java,
    int feature,
    long heap,
    long memory,
    int processors,
    String timeZoneData,
    String fileNames,
    StartCache cache) {

  /// What makes starts quick.
  public enum StartCache {
    USED,
    /// Was made by another program or Java.
    OUTDATED,
    NONE
  }
}

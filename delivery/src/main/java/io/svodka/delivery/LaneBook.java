package io.svodka.delivery;

import java.time.Instant;
import java.util.Map;

/// Domains that processes leave alone, written down so that others do so too.
public interface LaneBook {
  /// What nobody else is told.
  LaneBook NONE =
      new LaneBook() {
        @Override
        public Map<String, Instant> rests(Instant since, Instant now) {
          return Map.of();
        }

        @Override
        public void rest(String domain, Instant until, Instant now) {
          // Nobody reads it.
        }
      };

  /// Returns until when domains are left alone.
  ///
  /// @param since rests that began before are left out
  Map<String, Instant> rests(Instant since, Instant now);

  void rest(String domain, Instant until, Instant now);
}

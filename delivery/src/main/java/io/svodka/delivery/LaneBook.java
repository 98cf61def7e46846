package io.svodka.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/// Domains that processes leave alone, and those that take only so many mails, written down so that
/// all processes together heed it.
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

        @Override
        public OptionalLong enter(String domain, LaneRules.Limit limit, Instant now) {
          return OptionalLong.of(0);
        }

        @Override
        public void leave(long pass) {
          // Nobody waits for the place.
        }

        @Override
        public void renew(Instant now) {
          // Nothing runs out.
        }
      };

  /// Returns until when domains are left alone.
  ///
  /// @param since rests that began before are left out
  Map<String, Instant> rests(Instant since, Instant now);

  void rest(String domain, Instant until, Instant now);

  /// Takes one of the places of a domain, which are those of all processes together. Returns the
  /// pass that gives the place back; nothing where others have all places, or the domain has had
  /// its mails of this minute.
  OptionalLong enter(String domain, LaneRules.Limit limit, Instant now);

  /// Gives a place back.
  void leave(long pass);

  /// Makes the places of this process last longer: those of one that is gone are free again.
  void renew(Instant now);
}

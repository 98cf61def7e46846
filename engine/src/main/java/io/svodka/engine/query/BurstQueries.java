package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.query.GroupList.Line;
import io.svodka.engine.query.KeyTable.KeyRow;
import io.svodka.engine.query.KeyedStream.Answers;
import io.svodka.engine.query.KeyedStream.Cut;
import io.svodka.engine.query.QuerySql.QueryKeys;
import io.svodka.engine.query.ZoneGroups.ZoneGroup;
import io.svodka.model.plan.BurstPlan.Setting;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The queries of one report that are cut by the key of its burst: one statement for all keys.
record BurstQueries(QueryContext context, ReportPlan report, KeyTable table) {

  /// The keys that share a statement.
  record OfKeys(QuerySql sql, Merging merging, ZoneGroup group) {
    List<KeyRow> keys() {
      return group.keys();
    }
  }

  /// @param shared data of the queries that are not cut
  /// @param uncut asks those once more for rows of the rest
  KeyedStream open(Map<String, Dataset> shared, Rests.Asking uncut) {
    Optional<Session> beside =
        areAlike() ? table.session().beside(table.origin()) : Optional.empty();
    return beside.isPresent() ? atOnce(beside.get(), shared, uncut) : inTurn(shared, uncut);
  }

  /// Returns whether the statements are the same whatever keys there are.
  private boolean areAlike() {
    TimeResolution times = new TimeResolution(context);
    List<QueryPlan> cut = cut();
    return !cut.isEmpty()
        && !table.plan().settings().containsKey(Setting.TIMEZONE)
        && cut.stream()
            .allMatch(
                query -> !times.isOpen(query) && !RestQuery.isOpen(query) && isBesideKeys(query));
  }

  private boolean isBesideKeys(QueryPlan query) {
    return query.facts().stream()
        .allMatch(fact -> context.relation(fact.source()).session().equals(table.session()));
  }

  /// Reads the keys while the statements run. Both read the same state of the data. Where both
  /// fail, the keys say why, as they would if they came first.
  private KeyedStream atOnce(Session beside, Map<String, Dataset> shared, Rests.Asking uncut) {
    try (KeysBeside reading = new KeysBeside(table, beside)) {
      ZoneGroup all = new ZoneGroup(context.settings().zone(), List.of(), true);
      List<Answers> running = atOnce(reading, cuts(all).toList());
      try {
        List<KeyRow> keys = reading.keys();
        Map<Value, List<Answers>> ofKey = new HashMap<>();
        keys.forEach(key -> ofKey.put(key.key(), running));
        KeyedRests none = new KeyedRests();
        return new KeyedStream(keys, shared, new Cut(running, ofKey), rests(uncut, none), none);
      } catch (RuntimeException e) {
        close(running);
        throw e;
      }
    }
  }

  private static List<Answers> atOnce(KeysBeside reading, List<OfKeys> parts) {
    try {
      return running(parts);
    } catch (RuntimeException e) {
      reading.keys();
      throw e;
    }
  }

  private static List<Answers> running(List<OfKeys> parts) {
    List<Answers> running = new ArrayList<>();
    try {
      for (OfKeys part : parts) {
        running.add(new Answers(new QueryRows(part.sql()), part.merging()));
      }
      return running;
    } catch (RuntimeException e) {
      close(running);
      throw e;
    }
  }

  private static void close(List<Answers> running) {
    running.forEach(each -> each.rows().close());
  }

  private KeyedStream inTurn(Map<String, Dataset> shared, Rests.Asking uncut) {
    List<KeyRow> keys = table.read();
    List<OfKeys> parts =
        ZoneGroups.of(keys, context, report).groups().stream().flatMap(this::cuts).toList();
    KeyedRests running = new KeyedRests();
    try {
      boolean open = parts.stream().anyMatch(part -> RestQuery.isOpen(part.sql().query()));
      if (open) {
        ask(parts, hidden(new Packs(keys, shared, parts)), running);
      }
      return new Packs(keys, shared, parts).open(rests(uncut, running), running);
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private Rests rests(Rests.Asking uncut, KeyedRests running) {
    return new Rests(
        context,
        report,
        (rest, key, lines) ->
            QueryContext.isCut(rest.query(), report.burst())
                ? running.of(rest, key, lines)
                : uncut.ask(rest, key, lines));
  }

  /// All that is needed to run the statements of the keys, once or twice.
  private record Packs(List<KeyRow> keys, Map<String, Dataset> shared, List<OfKeys> parts) {
    KeyedStream open(Rests rests, KeyedRests asked) {
      List<Answers> running = running(parts);
      Map<Value, List<Answers>> ofKey = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        Answers answers = running.get(i);
        parts
            .get(i)
            .keys()
            .forEach(key -> ofKey.computeIfAbsent(key.key(), _ -> new ArrayList<>()).add(answers));
      }
      return new KeyedStream(keys, shared, new Cut(running, ofKey), rests, asked);
    }
  }

  /// Returns the groups of each key that its rests are told by. Keeps no rows of any.
  private Map<RestQuery, Map<Value, List<Line>>> hidden(Packs packs) {
    Map<RestQuery, Map<Value, List<Line>>> hidden = new HashMap<>();
    Rests rests = new Rests(context, report, (_, _, _) -> Optional.empty());
    try (KeyedRests none = new KeyedRests();
        KeyedStream stream = packs.open(rests, none)) {
      while (stream.hasNext()) {
        KeyedData data = stream.next();
        rests
            .hidden(data)
            .forEach(
                (rest, parts) -> {
                  List<Line> lines = rest.lines(data.key(), parts);
                  if (!lines.isEmpty()) {
                    hidden.computeIfAbsent(rest, _ -> new HashMap<>()).put(data.key(), lines);
                  }
                });
      }
    }
    return hidden;
  }

  private void ask(
      List<OfKeys> parts, Map<RestQuery, Map<Value, List<Line>>> hidden, KeyedRests running) {
    for (OfKeys part : parts) {
      RestQuery.of(part.sql().query())
          .ifPresent(
              rest ->
                  listed(part.keys(), hidden.getOrDefault(rest, Map.of()), most(rest, part))
                      .forEach(
                          lines ->
                              running.add(rest, new QueryRows(asked(rest, part, lines)), lines)));
    }
  }

  /// Returns the keys that hide rows, in their order, as many together as one statement lists.
  private static List<Map<Value, List<Line>>> listed(
      List<KeyRow> keys, Map<Value, List<Line>> hidden, int most) {
    List<Map<Value, List<Line>>> parts = new ArrayList<>();
    int count = most;
    for (KeyRow key : keys) {
      List<Line> lines = hidden.getOrDefault(key.key(), List.of());
      if (lines.isEmpty() || lines.size() > most) {
        continue;
      }
      if (count + lines.size() > most) {
        parts.add(new LinkedHashMap<>());
        count = 0;
      }
      count += lines.size();
      parts.getLast().put(key.key(), lines);
    }
    return parts;
  }

  /// Returns how many groups one statement lists at most: databases bind so many texts and no more,
  /// and a group takes some for each pass over its rows.
  private int most(RestQuery rest, OfKeys part) {
    if (part.keys().isEmpty()) {
      return Rests.MOST_LISTED;
    }
    Value first = part.keys().getFirst().key();
    Value last = part.keys().getLast().key();
    Map<Value, List<Line>> two = new HashMap<>();
    List.of(first, last)
        .forEach(key -> two.computeIfAbsent(key, _ -> new ArrayList<>()).add(rest.widest(key)));
    List<QueryStatement> ofOne =
        asked(rest, part, Map.of(first, List.of(rest.widest(first)))).statements();
    List<QueryStatement> ofTwo = asked(rest, part, two).statements();
    int most = Rests.MOST_LISTED;
    for (int i = 0; i < ofOne.size(); i++) {
      int room = ofOne.get(i).room();
      int group = room - ofTwo.get(i).room();
      most = Math.min(most, group == 0 ? most : room / group + 1);
    }
    return most;
  }

  private QuerySql asked(RestQuery rest, OfKeys part, Map<Value, List<Line>> lines) {
    ZoneGroup group =
        part.group()
            .only(part.keys().stream().filter(key -> lines.containsKey(key.key())).toList());
    QuerySql all = part.sql();
    QueryKeys keys = cutting(restrictions(all.query(), group));
    return new QuerySql(all.context(), all.query(), all.times(), keys)
        .of(rest, lines.values().stream().flatMap(List::stream).toList());
  }

  /// Returns the statements of the cut queries for keys of one zone. What a day is may differ from
  /// key to key: keys of one zone share their statements.
  private Stream<OfKeys> cuts(ZoneGroup group) {
    return Merging.of(cut()).stream().flatMap(merging -> cuts(merging, group).stream());
  }

  private List<QueryPlan> cut() {
    return report.queries().stream()
        .filter(query -> QueryContext.isCut(query, report.burst()))
        .toList();
  }

  /// Returns the statements of queries for keys of one zone.
  List<OfKeys> cuts(Merging merging, ZoneGroup group) {
    QueryPlan query = merging.asked();
    TimeResolution times = new TimeResolution(context.in(group.zone()));
    if (!times.isOpen(query) || group.keys().isEmpty()) {
      return List.of(new OfKeys(cut(query, group, times.resolve(query)), merging, group));
    }
    return spans(times.context(), query, restrictions(query, group))
        .groups(group.keys())
        .entrySet()
        .stream()
        .map(
            each -> {
              ZoneGroup own = group.only(each.getValue());
              return new OfKeys(cut(query, own, times.cut(query, each.getKey())), merging, own);
            })
        .toList();
  }

  private QuerySql cut(QueryPlan query, ZoneGroup group, QueryTimes times) {
    return new QuerySql(
        context.in(group.zone()), query, times, cutting(restrictions(query, group)));
  }

  private QueryKeys cutting(Map<Session, KeyRestriction> restrictions) {
    return new QueryKeys.Cut(table.plan().key().type(), restrictions);
  }

  /// Returns a query over the rows of all keys together.
  QuerySql together(QueryPlan query, ZoneGroup all) {
    Map<Session, KeyRestriction> restrictions = restrictions(query, all);
    TimeResolution times = new TimeResolution(context);
    return new QuerySql(
        context,
        query,
        times.isOpen(query)
            ? times.cut(query, spans(context, query, restrictions).of(all.keys()))
            : times.resolve(query),
        new QueryKeys.Together(all.keys().stream().map(KeyRow::key).toList(), restrictions));
  }

  private KeySpans spans(
      QueryContext within, QueryPlan query, Map<Session, KeyRestriction> restrictions) {
    return new KeySpans(within, query, table.plan().key().type(), restrictions);
  }

  private Map<Session, KeyRestriction> restrictions(QueryPlan query, ZoneGroup group) {
    Map<Session, KeyRestriction> restrictions = new HashMap<>();
    for (FactPlan fact : query.facts()) {
      if (fact.keys().isEmpty()) {
        throw new IllegalArgumentException("a fact of a burst query has no key: " + fact.model());
      }
      Session session = context.relation(fact.source()).session();
      restrictions.put(
          session,
          session.equals(table.session()) && group.isAll()
              ? new KeyRestriction.Listed(table.keysOnly(), Optional.of(table.plan()))
              : new KeyRestriction.HandedOver(
                  table.plan(), group.keys().stream().map(KeyRow::key).toList()));
    }
    return Map.copyOf(restrictions);
  }
}

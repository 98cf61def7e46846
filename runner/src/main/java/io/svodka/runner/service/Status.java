package io.svodka.runner.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What a running service tells of itself. Safe to use from several threads.
public final class Status {
  private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
  private volatile Map<String, Long> gauges = Map.of();
  private volatile String trouble = "";
  private volatile String brokenSpecification = "";
  private volatile String stoppedMail = "";

  /// Counts something that happened.
  ///
  /// @param metric name with its labels, such as `svodka_slots_total{ending="done"}`
  public void count(String metric) {
    counters.computeIfAbsent(metric, _ -> new AtomicLong()).incrementAndGet();
  }

  /// Takes over figures that were read from the ledger.
  public void measured(Map<String, Long> figures) {
    gauges = Map.copyOf(figures);
  }

  /// Says what keeps the service from working; empty when nothing does.
  public void trouble(String what) {
    trouble = what;
  }

  /// Says why a changed specification was not taken over; empty when it was.
  public void broken(String what) {
    brokenSpecification = what;
  }

  /// Says why no mail can leave, whoever it is for. Returns whether that is news.
  public synchronized boolean mailStopped(String why) {
    boolean isNews = !stoppedMail.equals(why);
    stoppedMail = why;
    return isNews;
  }

  /// Says that mails leave.
  public synchronized void mailLeaves() {
    stoppedMail = "";
  }

  /// Returns whether the service works, be it by an older specification.
  public boolean isHealthy() {
    return trouble.isEmpty();
  }

  /// Returns a line for people and probes.
  public String health() {
    if (!trouble.isEmpty()) {
      return "down: " + trouble;
    }
    return "ok"
        + (brokenSpecification.isEmpty()
            ? ""
            : ", with the last good specification: " + brokenSpecification)
        + (stoppedMail.isEmpty() ? "" : ", but no mail leaves: " + stoppedMail);
  }

  /// Returns all figures in Prometheus's text format.
  public String metrics() {
    Map<String, Long> all = new LinkedHashMap<>();
    all.put("svodka_up", isHealthy() ? 1L : 0L);
    all.put("svodka_specification_broken", brokenSpecification.isEmpty() ? 0L : 1L);
    all.put("svodka_mail_stopped", stoppedMail.isEmpty() ? 0L : 1L);
    gauges.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    counters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> all.put(each.getKey(), each.getValue().get()));
    StringBuilder text = new StringBuilder();
    String family = "";
    for (Map.Entry<String, Long> each : all.entrySet()) {
      String name = each.getKey().replaceFirst("(?s)\\{.*", "");
      if (!name.equals(family)) {
        String type = name.endsWith("_total") ? "counter" : "gauge";
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        family = name;
      }
      text.append(each.getKey()).append(' ').append(each.getValue()).append('\n');
    }
    return text.toString();
  }

  /// Returns a metric's name with one label, escaped.
  public static String labelled(String name, String label, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return name + "{" + label + "=\"" + escaped + "\"}";
  }
}

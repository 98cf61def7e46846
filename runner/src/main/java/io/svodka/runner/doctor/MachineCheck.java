package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.MACHINE;

import io.svodka.compiler.diagnostic.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at the machine and its Java.
record MachineCheck(MachineFacts machine, int year) {
  private static final int OLDEST_JAVA = 25;
  private static final long SMALLEST_HEAP = 512L << 20;
  private static final int OLD_RULES = 2;

  List<Finding> findings() {
    return List.of(java(), memory(), fileNames(), timeZones(), cache());
  }

  private Finding java() {
    Said subject = Said.verbatim("Java");
    Said found = Said.verbatim(machine.java());
    return machine.feature() >= OLDEST_JAVA
        ? Finding.ok(MACHINE, subject, found)
        : Finding.failed(
            MACHINE,
            subject,
            found,
            said("install Java 25 or later", "установите Java 25 или новее"));
  }

  private Finding memory() {
    Said subject = said("memory", "память");
    Said found =
        said(
            "%s for Java, of %s; %s processors",
            "%s для Java, всего %s; процессоров: %s",
            size(machine.heap()),
            size(machine.memory()),
            machine.processors());
    return machine.heap() >= SMALLEST_HEAP
        ? Finding.ok(MACHINE, subject, found)
        : Finding.warning(
            MACHINE,
            subject,
            found,
            said(
                "long reports may need more: SVODKA_JAVA_OPTIONS=-Xmx2g",
                "длинным отчётам может не хватить: SVODKA_JAVA_OPTIONS=-Xmx2g"));
  }

  /// Returns bytes as people say them.
  static String size(long bytes) {
    return bytes >= 10L << 30
        ? (bytes >> 30) + " GB"
        : bytes >= 1L << 30
            ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
            : (bytes >> 20) + " MB";
  }

  private Finding fileNames() {
    Said subject = said("names of files", "имена файлов");
    Said found = Said.verbatim(machine.fileNames());
    return machine.fileNames().equalsIgnoreCase("UTF-8")
        ? Finding.ok(MACHINE, subject, found)
        : Finding.warning(
            MACHINE,
            subject,
            found,
            said(
                "names that are not English cannot be written: set LC_ALL=C.UTF-8",
                "имена не на латинице не записать: задайте LC_ALL=C.UTF-8"));
  }

  /// A country that changes its clocks is right only in rules that know of it.
  private Finding timeZones() {
    Said subject = said("rules of time zones", "правила часовых поясов");
    Said found = Said.verbatim(machine.timeZoneData());
    List<Integer> made = new ArrayList<>();
    if (machine.timeZoneData().matches("\\d{4}.*")) {
      made.add(Integer.parseInt(machine.timeZoneData().substring(0, 4)));
    }
    return made.stream().anyMatch(each -> each > year - OLD_RULES)
        ? Finding.ok(MACHINE, subject, found)
        : Finding.warning(
            MACHINE,
            subject,
            found,
            said(
                "countries may have changed their clocks since: install a newer Java of this"
                    + " version",
                "с тех пор страны могли перевести часы иначе: установите более новую сборку Java"));
  }

  private Finding cache() {
    Said subject = said("quick starts", "быстрый запуск");
    return switch (machine.cache()) {
      case USED -> Finding.ok(MACHINE, subject, said("prepared", "подготовлен"));
      case OUTDATED ->
          Finding.warning(
              MACHINE,
              subject,
              said("prepared for another program or Java", "подготовлен для другой программы"),
              said(
                  "start by the launcher `svodka`, which prepares them anew",
                  "запускайте через `svodka`: он подготовит их снова"));
      case NONE ->
          Finding.skipped(
              MACHINE,
              subject,
              said(
                  "not prepared: starts take longer; the launcher `svodka` prepares them where the"
                      + " cache folder can be written",
                  "не подготовлен: запуск дольше; `svodka` готовит его, если папка кэша доступна"
                      + " для записи"));
    };
  }
}

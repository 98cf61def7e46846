package io.svodka.compiler.draft;

/// What the words in names of columns usually mean, in English, Russian, German and Hebrew.
final class ColumnWords {
  private static final WordList MONEY =
      WordList.of(
          """
          amount revenue sales turnover income total sum cost costs spend spent fee fees tax vat
          gross net profit margin paid payment refund refunded commission expense expenses budget
          price prices salary rent
          сумма доход доходы выручка оборот расход расходы затраты оплата платёж платеж налог
          прибыль стоимость цена комиссия бюджет вознаграждение зарплата долг штраф
          -betrag -summe -umsatz -erlös -erlöse -einnahmen -ausgaben -kosten -gebühr -gebühren
          -honorar -provision -preis -gewinn -steuer -budget -gehalt -miete -guthaben
          warenwert auftragswert bestellwert nettowert bruttowert netto brutto mwst zahlung
          erstattung
          סכום הכנסה הכנסות מחזור מחיר עלות עלויות עמלה רווח תשלום הוצאות
          """);
  private static final WordList CURRENCY =
      WordList.of("currency ccy валюта -währung waehrung מטבע");

  /// Fees and commissions are not among them: they are income to whom they are paid.
  private static final WordList LOWER_IS_BETTER =
      WordList.of(
          """
          cost costs spend spent tax vat refund refunds refunded expense expenses errors returns
          churn churned complaint complaints delay
          расход расходы затраты налог штраф долг возврат возвраты отток жалобы
          -kosten -ausgaben -steuer erstattung erstattungen retouren reklamationen beschwerden
          fehler
          עלות עלויות הוצאות החזר החזרים
          """);

  private static final WordList HIGHER_IS_BETTER =
      WordList.of(
          """
          amount revenue sales turnover income profit margin quantity qty units
          доход доходы выручка оборот прибыль сумма количество
          -betrag -summe -umsatz -erlös -erlöse -einnahmen -gewinn -menge anzahl stückzahl
          סכום הכנסה הכנסות מחזור רווח כמות
          """);
  private static final WordList AVERAGED =
      WordList.of(
          """
          price prices rate ratio percent percentage share score rating age temperature discount
          weight duration average avg
          цена ставка доля процент оценка рейтинг возраст скидка вес срок температура курс средний
          средняя среднее
          -preis -quote -anteil -prozent prozentsatz zinssatz steuersatz satz zins zinsen note
          bewertung alter temperatur -rabatt gewicht -dauer laufzeit durchschnitt
          מחיר אחוז שיעור ציון דירוג גיל הנחה משקל
          """);
  private static final WordList TOTALS =
      WordList.of("total gesamtpreis gesamtgewicht gesamtdauer итого общая общий общее");
  private static final WordList LABELS_IN_FIGURES =
      WordList.of(
          """
          year month quarter week day hour zip postcode postal phone mobile fax number code no
          rank level status type flag grade account
          год месяц квартал неделя день час телефон тел факс номер код индекс статус тип инн кпп
          огрн бик
          -jahr -monat -quartal -woche tag stunde plz postleitzahl -telefon tel handy mobil blz
          konto rang stufe typ -klasse
          שנה חודש שבוע יום טלפון מיקוד סטטוס סוג
          """);
  private static final WordList PLACES =
      WordList.of(
          """
          zip postcode postal phone mobile fax телефон тел факс индекс plz postleitzahl -telefon
          telefonnummer faxnummer handynummer mobilnummer rufnummer tel handy mobil טלפון מיקוד
          """);
  private static final WordList QUANTITIES =
      WordList.of(
          """
          quantity qty units count visits clicks views количество число anzahl -menge stückzahl
          -zahl stück כמות
          """);
  private static final WordList CAPTIONS =
      WordList.of(
          """
          name title caption label company название имя наименование -bezeichnung titel firma
          kundenname firmenname partnername
          שם
          """);
  private static final WordList ADDRESSES =
      WordList.of("email mail почта mailadresse emailadresse mailanschrift דואל");
  private static final WordList FIRST_TIMES =
      WordList.of(
          """
          paid sold ordered order booked invoiced date day created оплачено дата продано создан
          -datum bezahlt verkauft bestellt gebucht eingang tag תאריך
          """);

  private ColumnWords() {}

  static boolean isMoney(String name) {
    return MONEY.isIn(name);
  }

  static boolean isBetterLow(String name) {
    return LOWER_IS_BETTER.isIn(name);
  }

  static boolean isBetterHigh(String name) {
    return HIGHER_IS_BETTER.isIn(name) && !isBetterLow(name);
  }

  static boolean isAveraged(String name) {
    return AVERAGED.isIn(name) && !TOTALS.isIn(name);
  }

  static boolean isLabelInFigures(String name) {
    return LABELS_IN_FIGURES.isIn(name);
  }

  /// Whether a column says where somebody lives or is called, which is no number of anything.
  static boolean isPlace(String name) {
    return PLACES.isIn(name) || isAddress(name);
  }

  /// Whether a column holds figures by its name.
  static boolean isFigure(String name) {
    return isMoney(name) || isAveraged(name) || QUANTITIES.isIn(name);
  }

  /// Whether a column says in which currency amounts are.
  static boolean isCurrency(String name) {
    return CURRENCY.isIn(name);
  }

  static boolean isCaption(String name) {
    return CAPTIONS.isIn(name);
  }

  static boolean isAddress(String name) {
    return ADDRESSES.isIn(name) || name.equals("e_mail");
  }

  /// Returns how likely a name is that of the day when things happened; less is likelier.
  static int rankOfTime(String name) {
    return FIRST_TIMES.isIn(name) ? 0 : 1;
  }
}

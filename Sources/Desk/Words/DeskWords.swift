import AdvisoryModel
import ReportLanguages

/// What timelines, tables and files for calendars and maps say beyond the words of reports, in each language of these.
///
/// A language that a rulebook brings reads English here: it has words for reports alone.
struct DeskWords: Sendable {
    /// The days of a window: first, last.
    var window: Wording
    /// The same where not every day is asked: first, last, step.
    var steps: Wording
    /// One day; several days, by their number.
    var oneDay: String
    var days: Wording
    /// What happens to a rule, by its title.
    var begins: Wording
    var ends: Wording
    var changes: Wording
    /// The days begin or end for which the rulebook is kept.
    var coverage: String
    /// What a fact was and becomes: name, before, after.
    var fact: Wording
    var unknown: String
    /// What the marks of the verdicts mean.
    var legend: String
    var nationality: String
    var day: String
    /// The columns of a table of sources: id and grade, title, age.
    var sourceColumns: [String]
    /// The events of a calendar: what to apply for.
    var applyFrom: Wording
    var applyBy: Wording
    var trip: Wording
    var holdsUntil: Wording

    /// Those for some languages, BCP 47, best first.
    static func best(of languages: [String]) -> DeskWords {
        all[Phrases.best(of: languages).language] ?? .english
    }

    /// All of them, by language: one for each that reports have.
    static let all: [String: DeskWords] = [
        "en": .english, "fr": .french, "pl": .polish, "ru": .russian, "zh-Hans": .simplifiedChinese,
    ]

    private static let english = DeskWords(
        window: "From {0} to {1}.", steps: "From {0} to {1}, every {2} days.", oneDay: "1 day", days: "{0} days",
        begins: "begins: {0}", ends: "ends: {0}", changes: "changes: {0}",
        coverage: "the days begin or end for which the rulebook is kept",
        fact: "{0}: {1} → {2}", unknown: "not known", legend: "Legend", nationality: "Nationality", day: "Day",
        sourceColumns: ["Source and grade", "Title", "How old"],
        applyFrom: "Apply from today: {0}", applyBy: "Last day to apply: {0}", trip: "{0}: {1}",
        holdsUntil: "Check again: the answer for {0} holds through today")

    private static let russian = DeskWords(
        window: "С {0} по {1}.", steps: "С {0} по {1}, шаг в днях: {2}.", oneDay: "1 день", days: "дней: {0}",
        begins: "начинается: {0}", ends: "кончается: {0}", changes: "меняется: {0}",
        coverage: "начинаются или кончаются дни, за которые ведётся свод правил",
        fact: "{0}: {1} → {2}", unknown: "неизвестно", legend: "Обозначения", nationality: "Гражданство", day: "День",
        sourceColumns: ["Источник и оценка", "Название", "Насколько стар"],
        applyFrom: "Можно подавать с сегодняшнего дня: {0}", applyBy: "Последний день подачи: {0}", trip: "{0}: {1}",
        holdsUntil: "Проверить снова: ответ на поездку {0} действует по сегодняшний день")

    private static let french = DeskWords(
        window: "Du {0} au {1}.", steps: "Du {0} au {1}, tous les {2} jours.", oneDay: "1 jour", days: "{0} jours",
        begins: "commence : {0}", ends: "prend fin : {0}", changes: "change : {0}",
        coverage: "début ou fin des jours pour lesquels le recueil est tenu",
        fact: "{0} : {1} → {2}", unknown: "inconnu", legend: "Légende", nationality: "Nationalité", day: "Jour",
        sourceColumns: ["Source et note", "Titre", "Ancienneté"],
        applyFrom: "Demande possible dès aujourd’hui : {0}", applyBy: "Dernier jour pour la demande : {0}",
        trip: "{0} : {1}", holdsUntil: "À revoir : la réponse pour {0} vaut jusqu’à aujourd’hui")

    private static let polish = DeskWords(
        window: "Od {0} do {1}.", steps: "Od {0} do {1}, co {2} dni.", oneDay: "1 dzień", days: "dni: {0}",
        begins: "zaczyna się: {0}", ends: "kończy się: {0}", changes: "zmienia się: {0}",
        coverage: "zaczynają lub kończą się dni, dla których prowadzony jest zbiór reguł",
        fact: "{0}: {1} → {2}", unknown: "nie wiadomo", legend: "Legenda", nationality: "Obywatelstwo", day: "Dzień",
        sourceColumns: ["Źródło i ocena", "Tytuł", "Jak stare"],
        applyFrom: "Wniosek można złożyć od dziś: {0}", applyBy: "Ostatni dzień na wniosek: {0}", trip: "{0}: {1}",
        holdsUntil: "Sprawdzić ponownie: odpowiedź na {0} obowiązuje do dziś")

    private static let simplifiedChinese = DeskWords(
        window: "从 {0} 到 {1}。", steps: "从 {0} 到 {1}，每 {2} 天。", oneDay: "1 天", days: "{0} 天",
        begins: "开始：{0}", ends: "结束：{0}", changes: "变化：{0}", coverage: "规则集所涵盖的日期从此开始或结束",
        fact: "{0}：{1} → {2}", unknown: "未知", legend: "图例", nationality: "国籍", day: "日期",
        sourceColumns: ["来源与评级", "标题", "新旧"], applyFrom: "今天起可申请：{0}",
        applyBy: "申请的最后一天：{0}", trip: "{0}：{1}", holdsUntil: "请再查：{0} 的答复有效至今天")
}

import TapModel

/// What becomes of a resource when the stack is deleted or the resource replaced.
enum Disposal: String, Choice { case delete = "Delete", retain = "Retain" }

/// How long a log group keeps events, of the periods that CloudWatch Logs knows; `never` is without end.
///
/// Source: CloudFormation schema of AWS::Logs::LogGroup, RetentionInDays.
struct Retention: FieldValue {
  /// Days; nil keeps for ever.
  let days: Int?

  static let legal = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
  ]

  /// The shortest legal period that is at least this long; the longest where none is.
  static func covering(_ days: Int) -> Int { legal.first { $0 >= days } ?? 3653 }

  /// The legal period that covers a number of days.
  init(_ days: Int) { self.days = Retention.covering(days) }

  init?(json: JSON) {
    if json == "never" {
      days = nil
    } else if let number = json.wholeNumber, Retention.legal.contains(number) {
      days = number
    } else {
      return nil
    }
  }

  var json: JSON { .string(days.map(String.init) ?? "never") }
  var editor: Editor { .choice(Retention.legal.map(String.init) + ["never"]) }

  /// As `RetentionInDays`, which is left out for `never`.
  static func property(_ place: String) -> Binding {
    Binding(
      place,
      .mapped(
        put: { Retention(json: $0)?.days.map { .int($0) } },
        take: { value in
          guard let value else { return "never" }
          return value.wholeNumber.map { .string(String($0)) }
        }))
  }
}

/// Days that the design asks of logs: searchable at once, and in all.
struct LogDays {
  let searchable: Int
  let total: Int

  init(_ ctx: any SynthesisContext) {
    searchable = ctx.design.logDaysSearchable
    total = ctx.design.logDaysTotal
  }

  /// As the design declares them to rules, else the baseline's; never under the floor of the baseline.
  init(_ view: any TemplateView) {
    let (design, baseline) = (view.design, view.baseline)
    searchable = max(design?["LogDaysSearchable"].number ?? baseline.logSearchableDays, baseline.logOnlineFloorDays)
    total = max(design?["LogDaysTotal"].number ?? baseline.logTotalDays, searchable)
  }
}

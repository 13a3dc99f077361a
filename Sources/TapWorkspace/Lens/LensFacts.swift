import TapCatalog
import TapEngine
import TapModel

/// One line of what is known of the place that a lens looks from: a label, and what to say.
package struct LensFact: Hashable, Sendable {
  /// `U.S. jurisdiction, SA-9(5)`
  package var label: String
  /// `yes`, `1 of 74 resources`.
  package var words: String
  /// Whether it speaks against the place.
  package var isOpen: Bool
}

extension LensView {
  /// Boundary, jurisdiction, types, literals and FIPS endpoints, in the order of the screen.
  package var facts: [LensFact] {
    guard let region else {
      return [LensFact(label: "Region", words: "\(lens.region) is no region of AWS", isOpen: true)]
    }
    return [
      boundary(region),
      LensFact(
        label: "U.S. jurisdiction, SA-9(5)", words: region.isUSJurisdiction ? "yes" : "no",
        isOpen: lens.baseline == .high && !region.isUSJurisdiction),
      types,
      count("Literal partition, region", of: "template.portable", none: "none"),
      count("Services not authorised", of: "boundary.service", none: "none"),
      count("FIPS endpoints to verify", of: "boundary.fips-host", none: "none"),
    ]
  }

  private func boundary(_ region: Region) -> LensFact {
    let admits = region.admits(lens.baseline)
    guard let name = region.boundary else {
      return LensFact(label: "AWS's FedRAMP boundary", words: "no", isOpen: true)
    }
    let level = region.level?.title ?? "no level"
    return LensFact(
      label: "AWS's FedRAMP boundary", words: "\(admits ? "" : "no: ")\(name) to \(level)", isOpen: !admits)
  }

  private var types: LensFact {
    let label = "Types not there"
    guard let missing else {
      return LensFact(label: label, words: "not known: its types were not read", isOpen: true)
    }
    let names = missing.resources.map(\.type).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let words = "\(missing.resources.count) of \(Message.count(missing.of, "resource"))"
    return LensFact(
      label: label, words: names.isEmpty ? words : "\(words): \(names.joined(separator: ", "))",
      isOpen: !names.isEmpty)
  }

  private func count(_ label: String, of rule: String, none: String) -> LensFact {
    let places = findings(of: rule)
    let messages = places.map(\.message).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard let first = messages.first else { return LensFact(label: label, words: none, isOpen: false) }
    let more = messages.count > 1 ? " and \(messages.count - 1) more" : ""
    return LensFact(
      label: label, words: "\(Message.count(places.count, "place")): \(first)\(more)", isOpen: true)
  }

  /// What moves beside findings: what falls away, what only the lens asks, values, people; label and words.
  package var remarks: [(label: String, words: String)] {
    let closed = comparison.closed
    let only = onlyThere
    let people = states(.process)
    var remarks = [
      (
        "FALLS AWAY",
        closed.isEmpty
          ? "nothing: what is open now is open there"
          : "\(Message.count(closed.count, "finding")): "
            + closed.map(\.rule).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .joined(separator: ", ")
      ),
      (
        "ONLY THERE",
        only.controls == 0
          ? "no further control is design-checkable"
          : "\(only.controls) more controls are design-checkable; \(only.carried) of them are carried already"
      ),
    ]
    let values = values
    if !values.isEmpty {
      remarks.append(
        ("OTHER VALUES", values.map { "\($0.control) \($0.now) -> \($0.seen)" }.joined(separator: "; ")))
    }
    let more = people.seen - people.now
    remarks.append(
      (
        "PEOPLE",
        more == 0
          ? "as many controls are theirs: \(people.seen)"
          : "\(abs(more)) \(more > 0 ? "more" : "fewer") controls are theirs: \(people.seen)"
      ))
    return remarks
  }
}

import TapModel

/// Why a meeting cannot do something, in words that say what it can.
package enum MeetingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was said is not complete, or not possible.
  case refused(String)
  /// What must come first has not: a quorum, a second approver.
  case gate(String)

  package var description: String {
    switch self {
    case .refused(let text), .gate(let text): text
    }
  }
}

/// What somebody wants to decide, before it is known whether the room may.
package struct Proposal: Hashable, Sendable {
  /// What is to be decided.
  package var kind: Decision.Kind
  /// Empty where nobody gave one.
  package var reason = ""
  /// What lessens a risk meanwhile, or does what the control asks.
  package var compensating = ""
  /// Nil is the chair.
  package var approver: String?
  /// Last day of an acceptance, as it was typed.
  package var expires: String?
  /// Handle of who takes the work.
  package var owner: String?
  /// Day on which the work is due, as it was typed.
  package var due: String?

  package init(_ kind: Decision.Kind) { self.kind = kind }
}

extension Meeting {
  /// The fewest characters of a reason that is to be read by an assessor.
  package static let shortestReason = 20
  /// The most days for which a risk is accepted.
  package static let longestAcceptance = 365

  /// The decision that a proposal becomes; throws where the room may not make it.
  ///
  /// - Parameters:
  ///   - by: login name of who writes, and so makes the change of a fix.
  ///   - number: of the entry that the decision will be in.
  package func decision(
    _ proposal: Proposal, on item: Item, by: String, number: Int, today: Day
  ) throws(MeetingError) -> Decision {
    try mayDecide()
    let kind = proposal.kind
    guard item.options.contains(kind) else {
      let digits = item.options.map { "\(item.digit(of: $0)) \($0.rawValue)" }.joined(separator: ", ")
      throw .refused("Item \(item.number) takes one of \(digits)")
    }
    if item.level == .block, kind.settles {
      throw .refused("A BLOCK cannot be waived: \(item.title). 1 fixes it, 3 defers it")
    }
    let approver = try approver(proposal, on: item, by: by)
    try checkWords(proposal)
    try checkDays(proposal, today)
    if kind == .acceptRisk, ![.ao, .owner].contains(approver.role) {
      throw .refused("\(approver.handle) is \(approver.role.title): a risk is accepted by ao or owner (--approver)")
    }
    let isRisk = kind == .acceptRisk
    return Decision(
      id: "D-\(number)", kind: kind, subject: item.subject,
      what: item.message.isEmpty ? item.title : "\(item.title): \(item.message)", controls: item.controls,
      reason: proposal.reason, compensating: proposal.compensating, approver: approver.handle, role: approver.role,
      expires: isRisk ? proposal.expires : nil, owner: proposal.owner, due: proposal.due, date: today.description)
  }

  /// Throws where no session is open, or its room has no quorum.
  package func mayDecide() throws(MeetingError) {
    try mustBeOpen()
    if let trouble = roster.quorumTrouble { throw .gate("No quorum: \(trouble)") }
  }

  /// Throws where no session is open.
  package func mustBeOpen() throws(MeetingError) {
    switch state {
    case .open: return
    case .left: throw .refused("The room was left: review resume goes on at item \(card)")
    case .none: throw .refused("No session is open: review start opens one")
    }
  }

  /// Who stands for the decision; with the votes for it somebody must be among them who did not make the change.
  private func approver(_ proposal: Proposal, on item: Item, by: String) throws(MeetingError) -> Person {
    let handle = proposal.approver ?? roster.chair
    guard let person = roster[handle] else {
      let near = nearest(handle, among: roster.people.map(\.handle)).map { "; \($0)?" } ?? ""
      throw .refused("\"\(handle)\" is not on the roster\(near)")
    }
    guard person.isHere else { throw .refused("\(handle) is not here, and cannot approve") }
    let makers = Set(item.makers + (proposal.kind == .fix ? [by] : []))
    let voters = votes(on: item.number).filter { $0.kind == proposal.kind }.map(\.person)
    if Set(voters + [handle]).isSubset(of: makers) {
      throw .gate("\(handle) made this change and cannot be its only approver: it needs the vote of another")
    }
    return person
  }

  private func checkWords(_ proposal: Proposal) throws(MeetingError) {
    func need(_ text: String, _ what: String) throws(MeetingError) {
      guard text.count < Meeting.shortestReason else { return }
      throw .refused("\(what) is missing, or shorter than \(Meeting.shortestReason) characters")
    }
    switch proposal.kind {
    case .acceptRisk:
      try need(proposal.reason, "The reason (--reason)")
      try need(proposal.compensating, "What lessens the risk meanwhile (--compensating)")
      if proposal.approver == nil { throw .refused("Who accepts the risk is missing (--approver ao)") }
    case .notApplicable, .revert: try need(proposal.reason, "The reason (--reason)")
    case .alternative: try need(proposal.compensating, "What does it instead (--compensating)")
    case .fix, .defer, .keep: return
    }
  }

  private func checkDays(_ proposal: Proposal, _ today: Day) throws(MeetingError) {
    func future(_ text: String?, _ what: String) throws(MeetingError) -> Day {
      guard let text else { throw .refused("\(what) is missing: a day, as in 2027-03-31") }
      guard let day = Day(text) else { throw .refused("\"\(text)\" is no day: write it as in 2027-03-31") }
      guard day > today else { throw .refused("\(text) is not after today, \(today)") }
      return day
    }
    switch proposal.kind {
    case .acceptRisk:
      let last = try future(proposal.expires, "The day on which it ends (--until)")
      if last.number - today.number > Meeting.longestAcceptance {
        throw .refused("\(last) is more than \(Meeting.longestAcceptance) days from today: a risk is accepted for less")
      }
    case .defer:
      guard let owner = proposal.owner, Person.isHandle(owner) else {
        throw .refused("Who has the work is missing (--owner HANDLE)")
      }
      _ = try future(proposal.due, "The day on which it is due (--due)")
    case .fix, .notApplicable, .alternative, .keep, .revert:
      if let due = proposal.due, Day(due) == nil { throw .refused("\"\(due)\" is no day: write it as in 2027-03-31") }
    }
  }
}

import Testing

/// Each requirement of the High system on the designs that it speaks of.
@Suite struct HighRequirementTests {
  @Test(arguments: HighRequirement.all)
  func holds(_ requirement: HighRequirement) throws {
    for design in requirement.designs {
      let probe = try design.probe()
      #expect(try requirement.holds(probe), "\(requirement), on \(design.rawValue)")
    }
  }

  @Test func everyIDIsThereOnce() {
    let left: Set = [29, 64, 65]
    let wanted = (1...76).filter { !left.contains($0) }.map { "003-" + ($0 < 10 ? "0" : "") + "\($0)" }
    #expect(HighRequirement.all.map(\.id).sorted() == wanted)
  }
}

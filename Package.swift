// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: language mode 6, and a warning is an error.
///
/// Exclusive access is enforced in debug builds, which the tests run; in a release build the checks cost a tenth.
/// A release build makes generic types by what the compiler knows of them: made by their names, each conformance is looked
/// up among thousands, which is a twentieth of a check.
let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(
    ["-enforce-exclusivity=unchecked", "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

/// What the tests spend most of their time in is optimised in debug builds as well: they take half as long.
let optimised = swift + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The linker of the toolchain: it links a static program without a warning for each thing that such a one may not load.
let linker: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux], configuration: .release))
]

/// One Swift library target under `Sources/NAME`.
func library(_ name: String, _ uses: [Target.Dependency] = [], _ settings: [SwiftSetting] = swift) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: settings)
}

/// One test target under `Tests/NAMETests`.
func tests(_ name: String, _ uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + uses, exclude: exclude, swiftSettings: swift)
}

let package = Package(
  name: "tap-tui",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "tap-tui", targets: ["tap-tui"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Pure values, then mechanism, then knowledge.
    library("TapModel", [], optimised),
    .target(name: "CSystem"),
    library("TapEngine", ["TapModel", "CSystem"], optimised),
    library("TapCatalog", ["TapModel"], optimised),

    // Meetings, documents, files, and the open design.
    .target(
      name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
    .target(
      name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
    library("TapReview", ["TapModel", "TapEngine", "CCrypto"]),
    library("TapExport", ["TapModel", "TapEngine", "TapCatalog", "TapReview", "CYAML"], optimised),
    library("TapWorkspace", ["TapModel", "TapEngine", "TapCatalog", "TapReview", "TapExport", "CSystem"]),

    // The screen. `TapUI` and `TapCurses` never see each other.
    .target(
      name: "TapThemes", path: "themes",
      resources: ["default-dark", "default-light", "high-contrast", "mono", "paper"].map { .embedInCode("\($0).yaml") },
      swiftSettings: swift),
    library("TapTerminal", ["CYAML", "TapThemes"]),
    .target(
      name: "CNCurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    library("TapCurses", ["TapTerminal", "CNCurses"]),
    // Each target names every module that it imports: a build after a change knows no others.
    library(
      "TapUI",
      [
        "TapModel", "TapEngine", "TapCatalog", "TapReview", "TapExport", "TapWorkspace", "TapTerminal", "TapThemes",
      ]),
    .executableTarget(
      name: "tap-tui",
      dependencies: [
        "TapModel", "TapEngine", "TapCatalog", "TapReview", "TapExport", "TapWorkspace", "TapTerminal", "TapUI",
        "TapCurses", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift, linkerSettings: linker),

    // A pseudo-terminal for the tests that drive a real program.
    .target(name: "CPty", path: "Tests/Support/CPty"),
    // Folders and random numbers for tests.
    .target(name: "TestSupport", path: "Tests/Support/TestSupport", swiftSettings: swift),
    // A random walk through the designer, for its tests and for the run of a hundred thousand keys.
    .target(
      name: "KeyWalk",
      dependencies: ["TapModel", "TapCatalog", "TapExport", "TapTerminal", "TapUI", "TapWorkspace", "TestSupport"],
      path: "Tests/Support/KeyWalk", swiftSettings: swift),
    // Figures of the engine against the budgets, broken files by the thousand, and the walk.
    .executableTarget(
      name: "tap-bench",
      dependencies: [
        "TapModel", "TapEngine", "TapCatalog", "TapExport", "TapWorkspace", "TapTerminal", "TapUI", "KeyWalk",
      ],
      swiftSettings: swift, linkerSettings: linker),

    tests("TapModel"),
    tests("TapEngine", ["TapModel"]),
    tests("TapCatalog", ["TapModel", "TapEngine", "TestSupport"]),
    tests("TapReview", ["TapModel", "TapEngine"]),
    tests("TapExport", ["TapModel", "TapEngine", "TapCatalog", "TapReview", "TestSupport"]),
    tests("TapWorkspace", ["TapModel", "TapEngine", "TapCatalog", "TapReview", "TapExport", "TestSupport"]),
    tests("TapTerminal", ["TapThemes"]),
    tests("TapCurses", ["TapTerminal", "CPty"]),
    tests(
      "TapUI",
      [
        "TapModel", "TapEngine", "TapCatalog", "TapReview", "TapExport", "TapWorkspace", "TapTerminal", "TestSupport",
        "KeyWalk",
      ],
      exclude: ["Screens", "tour.keys", "meeting.keys"]),
    // What the program says of itself: completions, manual.
    .testTarget(
      name: "CommandLineTests", dependencies: ["tap-tui", "TapModel", "TapUI", "TapWorkspace", "TapCatalog"],
      swiftSettings: swift),
    // The program itself, in a pseudo-terminal.
    .testTarget(
      name: "TapTuiTests",
      dependencies: ["tap-tui", "TapWorkspace", "TapReview", "TapCatalog", "TapModel", "CPty", "TestSupport"],
      swiftSettings: swift),
  ]
)

import TapWorkspace

/// What the exit statuses mean, for the manual.
enum Statuses {
  static let all: [(status: String, meaning: String)] = [
    ("0", "Done. check: nothing is open at or above --fail-on (default gap)."),
    ("1", "check: something is open at or above it."),
    ("2", "The command line is wrong."),
    ("3", "A file cannot be read or is not valid: path, line, column, reason, nearest valid name."),
    ("4", "The file changed on disk, or another run has it open."),
    (
      "5", "A gate is not met: export without sign-off and without --draft, no quorum, a signature that does not stand."
    ),
    ("6", "Export refused, with the reason."),
    ("69", "This terminal cannot show the designer; --plain can be used."),
    ("70", "Internal error."),
    ("129, 130, 143", "Hang-up, interrupt, terminate; the journal holds every edit."),
  ]

  /// Files and folders that the program reads or writes.
  static let files: [(path: String, what: String)] = [
    ("NAME.tap.json", "A design: JSON, one line a field."),
    ("NAME.tap.record", "What was decided on it: JSON lines, each bound to those before it."),
    ("allowed_signers", "Beside a design: who may sign, with role:owner, role:isso or role:ao beside the handle."),
    ("$XDG_STATE_HOME/tap-tui", "Journals, locks and the list of recent designs; else ~/.local/state/tap-tui."),
    ("$XDG_CONFIG_HOME/tap-tui", "Settings, keys and themes; else ~/.config/tap-tui."),
  ]

  /// Variables that the program looks at.
  static let variables: [(name: String, what: String)] = [
    ("TERM", "The type of the terminal; one that cannot move its cursor gets the plain mode."),
    ("NO_COLOR", "Not empty: no colour."), ("LC_ALL, LC_CTYPE, LANG", "Where they do not say UTF-8: ASCII only."),
    ("ENVIRONMENT_SUFFIX", "The suffix of new designs."),
    ("HOME, XDG_STATE_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "Where the folders are."),
    ("LOGNAME, USER", "Who makes the edits."),
  ]
}

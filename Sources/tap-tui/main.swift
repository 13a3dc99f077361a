import ArgumentParser
import CSystem

tap_use_large_pages()

/// Exit statuses are those of the product, not the parser's: a usage error is 2.
Console.begin()
do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  if let file = Designer.fileAlone(arguments) {
    try Designer.show(file)
  } else {
    var command = try Root.command(arguments)
    try command.run()
  }
} catch let failure as Failure {
  Console.error(failure.message)
  Console.exit(failure.status)
} catch let code as ExitCode {
  Console.exit(code.rawValue)
} catch {
  let status = Root.exitCode(for: error)
  if status == .success {
    Console.out(Root.fullMessage(for: error))
    Console.exit(0)
  }
  Console.error(Root.fullMessage(for: error))
  Console.exit(status == .validationFailure ? 2 : status.rawValue)
}

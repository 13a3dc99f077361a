import ArgumentParser
import CSystem

tap_use_large_pages()

/// Exit statuses are those of the product, not the parser's: a usage error is 2.
Console.begin()
do {
  var command = try Root.command(Array(CommandLine.arguments.dropFirst()))
  try command.run()
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

import Glibc

/// The text of a PDF, as poppler's `pdftotext` gives it.
enum PDFText {
  /// Runs `pdftotext` on `file`.
  static func read(_ file: InputFile, limit: Int) -> Result<[UInt8], ImportError> {
    let path = file.path.first == UInt8(ascii: "/") ? file.path : Array("./".utf8) + file.path
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends) else { return .failure(.unreadable(reason: SystemError(code: errno).reason)) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    let words = ["pdftotext", "-q", "-enc", "UTF-8", "-nopgbrk"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) }
    arguments.append(InputFile(path: path).withCPath { strdup($0) })
    arguments += [strdup("-"), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let answer = posix_spawnp(&process, "pdftotext", &actions, nil, arguments, environ)
    _ = close(ends[1])
    guard answer == 0 else {
      _ = close(ends[0])
      return .failure(answer == ENOENT ? .pdfToolMissing : .unreadable(reason: SystemError(code: answer).reason))
    }

    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var isTooLarge = false
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(ends[0], $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      isTooLarge = isTooLarge || output.count + count > limit
      if !isTooLarge { output += block[..<count] }
    }
    _ = close(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard !isTooLarge else { return .failure(.tooLarge(limit: limit)) }
    return status == 0 ? .success(output) : .failure(.pdfUnreadable(reason: reason(status)))
  }

  /// - Note: Source: `pdftotext(1)` of poppler 22.12, exit codes.
  private static func reason(_ status: Int32) -> String {
    switch status >> 8 & 0xFF {
    case 1: "it is damaged or locked with a password"
    case 3: "its author forbids copying the text"
    default: "it ended with status \(status >> 8 & 0xFF)"
    }
  }

  private static func pipe2(_ ends: inout [Int32]) -> Bool {
    guard ends.withUnsafeMutableBufferPointer({ pipe($0.baseAddress!) }) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }
}

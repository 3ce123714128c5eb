import ArgumentParser
import Extraction
import Glibc
import Interchange

/// `sitrep extract`: articles in, one JSON object a line out.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write what the machine finds in each article as one line of JSON.",
    discussion: """
      Reads text files, HTML files, JSON Lines (.jsonl, .ndjson) and folders of these; “-”, or no file at all, is standard \
      input, which is JSON Lines unless --input says otherwise. Each line is {"id","text","title"?,"source"?,"url"?,"published"?}. \
      Every input line gives one output line, in the same order; docs/formats.md describes it.

      Exit status: 0 done, 1 some input was refused (each named on standard error), 2 wrong usage, 3 the output could not be \
      written.
      """)

  /// The formats that `--input` names.
  enum Input: String, CaseIterable, ExpressibleByArgument {
    case text, html, jsonl
  }

  @Argument(help: "Files and folders to read; “-” is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "Read every input as text, html or jsonl instead of telling by its name.")
  var input: Input?

  @Option(help: "How many threads extract; all cores unless given.")
  var jobs: Int?

  @Flag(help: "Also place nationality words, each at its country.")
  var demonyms = false

  @Option(help: "Find mentions with a model that sitrep train wrote.", completion: .file())
  var model: String?

  @Option(help: VagueOption.help)
  var vague = VagueOption.plain

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    let source = ExtractSource(
      names: files, format: input.flatMap { InputFormat(rawValue: $0.rawValue) }, fileSizeLimit: ArticleFile.sizeLimit)
    let worker = ExtractWorker(
      includesDemonyms: demonyms,
      extractor: Extractor(gazetteer: UserGazetteer.load(for: nil))
        .finding(try model.map { try ModelFile.mentionTagger($0) }).reading(vague.readings))
    let pipeline = OrderedPipeline<ExtractItem, ExtractOutput>(jobs: jobs ?? ProcessorCount.available)
    var stream = OutputStream(descriptor: STDOUT_FILENO)
    var refused = 0
    do throws(SystemError) {
      try pipeline.run(
        produce: { submit in source.produce(submit) },
        transform: { worker.output(of: $0) },
        idle: { () throws(SystemError) in try stream.flush() },
        consume: { (output) throws(SystemError) in
          try stream.write(output.line)
          if let refusal = output.refusal {
            refused += 1
            StandardStreams.complain(refusal.message(verb: "read"))
          }
        })
      try stream.flush()
    } catch {
      StandardStreams.complain(
        "Can't write the output: the system says “\(error.reason)”. Free some space or name another file.")
      throw ExitCode.unreadable
    }
    if refused > 0 { throw ExitCode.someRefused }
  }
}

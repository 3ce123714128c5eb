extension ImportFinding {
  /// Writes the object that stands for the refused input in the output of `sitrep extract`.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(id)
      writer.key("line")
      if let line { writer.int(line) } else { writer.null() }
      writer.key("error")
      writer.object { writer in
        writer.key("code")
        writer.string(error.code)
        writer.key("message")
        writer.string(message(verb: "read"))
      }
    }
  }
}

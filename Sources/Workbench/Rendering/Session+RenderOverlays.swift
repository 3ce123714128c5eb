import Screen

extension Session {
  /// Draws what lies over the panes.
  func render(_ overlay: Overlay, _ layout: Layout, on buffer: inout CellBuffer) {
    let focus = layout.slot(of: view.focus)?.body
    if !view.names.isEmpty {
      NamesView(names: view.names.map { ($0, texts.text(of: $0.article)) }).render(in: layout.area, on: &buffer)
    }
    switch overlay {
    case .help(let top):
      HelpView(keymap: settings.keymap, isReadOnly: settings.readOnly != nil).render(
        top: top, in: layout.area, on: &buffer)
    case .legend(let top): Legend.view(focus: view.focus).render(top: top, in: layout.area, on: &buffer)
    case .messages(let top):
      let lines = messages.map { (text: $0.text, style: $0.level == .warning ? Style(.red) : Style.plain) }
      LinesView(title: "Messages", lines: lines, top: top, emptyText: "No messages so far.")
        .render(in: layout.area, on: &buffer)
    case .preview(let preview):
      let lines = preview.lines.map { (text: $0, style: Style.plain) }
      LinesView(
        title: "\(Shown.oneLine(preview.title))? Enter applies, Esc cancels", lines: lines, top: preview.top,
        emptyText: "Nothing would change."
      ).render(in: layout.area, on: &buffer)
    case .prompt(let prompt):
      PromptView(prompt: prompt, keymap: settings.keymap).render(
        line: layout.hints.isEmpty ? layout.status : layout.hints, area: layout.area, on: &buffer)
    case .menu(let menu): MenuView(menu: menu).render(in: layout.area, awayFrom: focus, on: &buffer)
    case .spans(let editor):
      SpanLegend(editor: editor, text: texts.text(of: editor.article)).render(
        in: layout.area, awayFrom: layout.slot(of: .text)?.body, on: &buffer)
    }
  }
}

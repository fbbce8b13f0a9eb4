// Backups: a passphrase and how strong it is, the backup by hand, and the ones that make themselves. Where a file goes is
// asked by the system.
import StillnightCore
import StillnightKit
import SwiftUI
import UniformTypeIdentifiers

struct BackupView: View {
  let app: AppModel
  @Bindable var backup: BackupModel
  /// Shown at first: a slip nobody sees would make the backup useless.
  @State private var shows = true
  @State private var picking = false
  @State private var refused = false
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  init(app: AppModel) {
    self.app = app
    backup = app.backup
  }

  private var schedule: BackupScheduleModel { app.backupSchedule }

  var body: some View {
    MorePageFrame(app: app, title: words["backup"]) {
      Quiet(words["backup-why"])
      if let known = schedule.schedule {
        Text(verbatim: known.words).accessibilityIdentifier("backup-last")
        if known.due {
          Label {
            Text(verbatim: words["backup-due"])
          } icon: {
            Image(systemName: "clock.badge.exclamationmark")
          }
        }
      }
      passphrase
      CallButton(words["backup-make"]) { await backup.makeBackup() }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(!backup.ready)
        .accessibilityIdentifier("backup-make")
      if let done = backup.done { Done(text: done) }
      bySelf
    }
    .task { await schedule.load() }
    .onDisappear { backup.leave() }
    .task(id: backup.passphrase) { await backup.judge() }
    .handingOut(backup)
    .fileImporter(isPresented: $picking, allowedContentTypes: [.folder]) { result in
      if case .success(let folder) = result { Task { await schedule.choose(folder: folder) } }
    }
  }

  private var passphrase: some View {
    Part(words["backup-passphrase"]) {
      Quiet(words["backup-passphrase-why"])
      SecretField(label: words["backup-passphrase"], text: $backup.passphrase, shows: shows, id: "passphrase")
      if let strength = backup.strength {
        Share(share: Double(strength.level) / 4)
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(Text(verbatim: words["passphrase-strength"]))
          .accessibilityValue(Text(verbatim: strength.words))
        Label {
          Text(verbatim: strength.words)
        } icon: {
          Image(systemName: strength.enough ? "checkmark.circle" : "exclamationmark.triangle")
        }
        .foregroundStyle(Color(strength.enough ? palette.text : palette.attention))
        .accessibilityIdentifier("passphrase-strength")
      }
      Button {
        shows.toggle()
      } label: {
        Text(verbatim: shows ? words["passphrase-hide"] : words["passphrase-show"])
      }
      .buttonStyle(.action(.word))
      .accessibilityIdentifier("passphrase-show")
    }
  }

  private var bySelf: some View {
    Part(words["backup-schedule"]) {
      Quiet(words["backup-schedule-why"])
      Cells {
        every(nil, words["backup-off"], "backup-off")
        every(1, words["backup-daily"], "backup-daily")
        every(7, words["backup-weekly"], "backup-weekly")
        every(14, words["backup-two-weeks"], "backup-two-weeks")
        every(30, words["backup-monthly"], "backup-monthly")
      }
      if refused, !backup.ready { Quiet(words["backup-passphrase-first"]).accessibilityIdentifier("passphrase-first") }
      if schedule.schedule?.everyDays != nil {
        if let folder = schedule.folder {
          Text(verbatim: words["backup-folder-label"] + ": " + folder).accessibilityIdentifier("backup-folder-name")
        }
        Button {
          picking = true
        } label: {
          Text(verbatim: schedule.folder == nil ? words["backup-folder"] : words["backup-folder-change"])
        }
        .buttonStyle(.action(schedule.wantsFolder ? .main : .side, wide: true))
        .accessibilityIdentifier("backup-folder")
      }
    }
  }

  private func every(_ days: Int32?, _ text: String, _ id: String) -> some View {
    Cell(text: text, chosen: schedule.schedule.map { $0.everyDays == days } ?? false, id: id) {
      refused = await !schedule.choose(everyDays: days, typed: backup.ready ? backup.passphrase : "")
    }
  }
}

/// Exports: readable by anyone, and said so.
struct ExportView: View {
  let app: AppModel
  @Environment(\.words) private var words

  private var backup: BackupModel { app.backup }

  var body: some View {
    MorePageFrame(app: app, title: words["more-export"]) {
      Label {
        Text(verbatim: words["export-warning"])
      } icon: {
        Image(systemName: "lock.open")
      }
      Part(words["export-json"]) {
        Quiet(words["export-json-why"])
        CallButton(words["export-json"]) { await backup.exportJSON() }
          .buttonStyle(.action(.side, height: Target.tonight, wide: true))
          .accessibilityIdentifier("export-json")
      }
      Part(words["export-csv"]) {
        Quiet(words["export-csv-why"])
        CallButton(words["export-csv"]) { await backup.exportCSV() }
          .buttonStyle(.action(.side, height: Target.tonight, wide: true))
          .accessibilityIdentifier("export-csv")
      }
      if let done = backup.done { Done(text: done) }
    }
    .handingOut(backup)
  }
}

/// What was done, with a sign.
struct Done: View {
  let text: String

  var body: some View {
    Label {
      Text(verbatim: text)
    } icon: {
      Image(systemName: "checkmark.circle.fill")
    }
    .accessibilityIdentifier("file-done")
    .task(id: text) { AccessibilityNotification.Announcement(text).post() }
  }
}

/// A field for a passphrase.
struct SecretField: View {
  let label: String
  @Binding var text: String
  let shows: Bool
  let id: String
  @Environment(\.palette) private var palette

  var body: some View {
    VStack(alignment: .leading, spacing: 4) {
      Text(verbatim: label).font(.subheadline).foregroundStyle(Color(palette.secondary)).accessibilityHidden(true)
      Group {
        if shows {
          TextField(text: $text, axis: .horizontal) { Text(verbatim: label) }
        } else {
          SecureField(text: $text) { Text(verbatim: label) }
        }
      }
      .textInputAutocapitalization(.never)
      .autocorrectionDisabled()
      .font(.body)
      .padding(12)
      .frame(minHeight: Target.least)
      .overlay { RoundedRectangle(cornerRadius: 12).stroke(Color(palette.outline), lineWidth: 1) }
      .accessibilityIdentifier(id)
    }
  }
}

/// A file or folder of the workplace as the system's exporter takes it.
private struct HandedOut: FileDocument {
  static let readableContentTypes: [UTType] = []
  static let writableContentTypes: [UTType] = [.data, .json, .folder]
  let file: URL

  init(file: URL) { self.file = file }

  /// Nothing is ever opened as one.
  init(configuration: ReadConfiguration) throws { throw CocoaError(.fileReadUnsupportedScheme) }

  func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper { try FileWrapper(url: file) }
}

extension HandOut {
  fileprivate var type: UTType {
    switch kind {
    case .backup: UTType(filenameExtension: file.pathExtension) ?? .data
    case .json: .json
    case .csv: .folder
    }
  }
}

extension View {
  /// The system asks where the file goes; what becomes of it, the model is told.
  func handingOut(_ backup: BackupModel) -> some View { modifier(HandingOut(backup: backup)) }
}

private struct HandingOut: ViewModifier {
  @Bindable var backup: BackupModel

  func body(content: Content) -> some View {
    let ready = backup.handOut
    return
      content
      .fileExporter(
        isPresented: $backup.asking,
        document: ready.map { HandedOut(file: $0.file) },
        contentTypes: [ready?.type ?? .data],
        defaultFilename: ready?.file.lastPathComponent,
        onCompletion: { result in
          guard let ready else { return }
          switch result {
          case .success: Task { await backup.arrived(ready) }
          case .failure(let error): backup.notArrived(ready, because: error)
          }
        },
        onCancellation: { if let ready { backup.notArrived(ready) } }
      )
  }
}

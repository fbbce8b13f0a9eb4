// Bringing a file in: chosen, opened with its passphrase, shown, and only then added to the diary or put in its place.
import StillnightCore
import StillnightKit
import SwiftUI
import UniformTypeIdentifiers

struct RestoreView: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    MorePageFrame(app: app, title: words["more-restore"]) {
      Quiet(words["restore-why"])
      RestoreSteps(app: app, restore: app.restore, title: words["restore-file"])
    }
    .onDisappear { Task { await app.restore.forget() } }
  }
}

/// The older copies of the diary.
struct KeptView: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    MorePageFrame(app: app, title: words["more-kept"]) {
      Quiet(words["older-why"])
      KeptFiles(restore: app.restore)
      if case .kept = app.restore.source { Contents(restore: app.restore) }
      if let imported = app.restore.imported { Done(text: imported.words) }
    }
    .task { await app.restore.load() }
    .onDisappear { Task { await app.restore.forget() } }
  }
}

/// After a damaged file was set aside: what can still be read of it, or a backup.
struct RescueView: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    MorePageFrame(app: app, title: words["rescue"]) {
      Quiet(words["rescue-why"])
      if let damaged = app.restore.kept.first(where: { $0.reason == .damaged }) {
        CallButton(words["rescue-read"]) { await app.restore.open(damaged) }
          .buttonStyle(.action(app.restore.staged == nil ? .main : .side, height: Target.tonight, wide: true))
          .accessibilityIdentifier("rescue-read")
      }
      RestoreSteps(app: app, restore: app.restore, title: words["rescue-backup"])
      Button {
        app.more = nil
      } label: {
        Text(verbatim: words["rescue-done"])
      }
      .buttonStyle(.action(.word, height: Target.tonight, wide: true))
      .accessibilityIdentifier("rescue-done")
    }
    .task { await app.restore.load() }
  }
}

private struct RestoreSteps: View {
  let app: AppModel
  @Bindable var restore: RestoreModel
  let title: String
  @Environment(\.words) private var words

  var body: some View {
    Picking(restore: restore, title: title, types: [.item], id: "restore-file")
    Picking(restore: restore, title: words["restore-folder"], types: [.folder], id: "restore-folder")
    if restore.asksPassphrase {
      Part(words["restore-locked"]) {
        SecretField(
          label: words["backup-passphrase"],
          text: $restore.passphrase,
          shows: false,
          id: "restore-passphrase"
        )
        CallButton(words["restore-unlock"]) { await restore.unlock() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .disabled(restore.passphrase.isEmpty)
          .accessibilityIdentifier("restore-unlock")
      }
    }
    Contents(restore: restore)
    if let imported = restore.imported {
      Done(text: imported.words)
      Quiet(words["restore-kept"])
    }
  }
}

/// Opens the system's picker. Each has its own: one view shows one picker.
private struct Picking: View {
  let restore: RestoreModel
  let title: String
  let types: [UTType]
  let id: String
  @State private var picking = false

  var body: some View {
    Button {
      picking = true
    } label: {
      Text(verbatim: title)
    }
    .buttonStyle(.action(.side, height: Target.tonight, wide: true))
    .accessibilityIdentifier(id)
    .fileImporter(isPresented: $picking, allowedContentTypes: types) { result in
      if case .success(let picked) = result { Task { await restore.pick(picked) } }
    }
  }
}

/// What is in the file, what it would do, and the two ways to take it.
private struct Contents: View {
  let restore: RestoreModel
  @State private var replacing = false
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    if let staged = restore.staged {
      Card {
        Text(verbatim: staged.words).font(.headline).accessibilityIdentifier("staged")
        Text(verbatim: words["restore-in-it"]).accessibilityAddTraits(.isHeader)
        ForEach(staged.counts, id: \.self) { line($0.words, $0.count) }
        if staged.unreadable > 0 { line(words["restore-unreadable"], staged.unreadable) }
      }
      Card {
        Text(verbatim: words["restore-adding"]).accessibilityAddTraits(.isHeader)
        line(words["restore-added"], staged.merge.added)
        line(words["restore-changed"], staged.merge.changed)
        line(words["restore-removed"], staged.merge.removed)
        line(words["restore-same"], staged.merge.same)
        CallButton(words["restore-merge"]) { await restore.merge() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("restore-merge")
        Quiet(words["restore-merge-why"])
      }
      Card {
        Button {
          replacing = true
        } label: {
          Text(verbatim: words["restore-replace"])
        }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityIdentifier("restore-replace")
        Quiet(words["restore-replace-why"])
        if replacing {
          Cells {
            CallButton(words["restore-replace-now"]) { await restore.replace() }
              .buttonStyle(.action(.main, height: Target.tonight))
              .accessibilityIdentifier("restore-replace-now")
            Button {
              replacing = false
            } label: {
              Text(verbatim: words["not-now"])
            }
            .buttonStyle(.action(.word, height: Target.tonight))
            .accessibilityIdentifier("not-now")
          }
        }
      }
    }
  }

  private func line(_ text: String, _ count: Int64) -> some View {
    HStack {
      Text(verbatim: text)
      Spacer()
      Text(verbatim: Int(count).formatted()).monospacedDigit()
    }
    .accessibilityElement(children: .combine)
  }
}

/// What is kept, each to be looked at or deleted for good.
private struct KeptFiles: View {
  let restore: RestoreModel
  @State private var deleting = ""
  @Environment(\.words) private var words

  var body: some View {
    if restore.kept.isEmpty { Quiet(words["older-none"]) }
    ForEach(restore.kept, id: \.name) { file in
      Card {
        Text(verbatim: file.words).font(.headline)
        Quiet(file.bytes.formatted(.byteCount(style: .file)))
        Cells {
          CallButton(words["older-look"]) { await restore.open(file) }
            .buttonStyle(.action(.side))
            .accessibilityLabel(Text(verbatim: words["older-look"] + ": " + file.words))
            .accessibilityIdentifier("older-look")
          Button {
            deleting = file.name
          } label: {
            Text(verbatim: words["older-delete"])
          }
          .buttonStyle(.action(.word))
          .accessibilityLabel(Text(verbatim: words["older-delete"] + ": " + file.words))
          .accessibilityIdentifier("older-delete")
        }
        if deleting == file.name {
          Text(verbatim: words["older-delete-why"])
          Cells {
            CallButton(words["older-delete-now"]) { await restore.delete(file) }
              .buttonStyle(.action(.main))
              .accessibilityIdentifier("older-delete-now")
            Button {
              deleting = ""
            } label: {
              Text(verbatim: words["not-now"])
            }
            .buttonStyle(.action(.word))
          }
        }
      }
    }
  }
}

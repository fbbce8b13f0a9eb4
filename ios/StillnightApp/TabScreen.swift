// What every tab has in common: the system's bar with its title and the way to More, the line that says what was done, and
// the line that says what went wrong.
import StillnightCore
import StillnightKit
import SwiftUI

struct TabScreen<Content: View>: View {
  let app: AppModel
  let title: String
  @ViewBuilder let content: Content
  @Environment(\.palette) private var palette

  var body: some View {
    NavigationStack {
      VStack(spacing: 0) {
        content.frame(maxHeight: .infinity)
        ConfirmationBar(session: app.session)
      }
      .background(Color(palette.background).ignoresSafeArea())
      .navigationTitle(Text(verbatim: title))
      .navigationBarTitleDisplayMode(.inline)
      .toolbar {
        ToolbarItem(placement: .topBarTrailing) { MoreButton(app: app) }
      }
    }
  }
}

/// The way to More.
struct MoreButton: View {
  let app: AppModel
  @Environment(\.words) private var words

  var body: some View {
    Button {
      app.more = .all
    } label: {
      Image(systemName: "ellipsis.circle").font(.title3).frame(minWidth: Target.least, minHeight: Target.least)
        .contentShape(Rectangle())
    }
    .accessibilityLabel(Text(verbatim: words["more-open"]))
    .accessibilityIdentifier("more")
  }
}

/// The line that says what a tap did, with Undo while the core allows it, and remarks with their source. It never covers a
/// button.
struct ConfirmationBar: View {
  let session: Session
  var addDetail: (@MainActor (String) async -> Void)?
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    if let shown = session.confirmation {
      VStack(alignment: .leading, spacing: 0) {
        Cells {
          Text(verbatim: shown.words).font(.body).frame(minHeight: Target.tonight)
          CallButton(words["undo"]) { await session.undo() }
            .buttonStyle(.action(.word, height: Target.tonight))
            .accessibilityIdentifier("undo")
          if let episode = shown.episode, let addDetail {
            CallButton(words["add-detail"]) { await addDetail(episode) }
              .buttonStyle(.action(.word, height: Target.tonight))
              .accessibilityIdentifier("add-detail")
          }
        }
        ForEach(shown.marks, id: \.self) { MarkLine(mark: $0) }
      }
      .padding(.horizontal, Space.margin)
      .background(Color(palette.raised), in: RoundedRectangle(cornerRadius: Space.radius))
      .overlay { RoundedRectangle(cornerRadius: Space.radius).stroke(Color(palette.outline), lineWidth: 1) }
      .padding(8)
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("snackbar")
    }
  }
}

/// What the last answer on a notification did, until it is read: nobody saw it then.
struct ToldBar: View {
  @Bindable var session: Session
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  var body: some View {
    if let told = session.told {
      HStack(alignment: .top, spacing: Space.between) {
        Image(systemName: "bell").accessibilityHidden(true)
        Text(verbatim: told).frame(maxWidth: .infinity, alignment: .leading)
        Button {
          session.told = nil
        } label: {
          Text(verbatim: words["close"])
        }
        .buttonStyle(.action(.word))
        .accessibilityIdentifier("close-told")
      }
      .padding(Space.between)
      .background(Color(palette.raised), in: RoundedRectangle(cornerRadius: Space.radius))
      .overlay { RoundedRectangle(cornerRadius: Space.radius).stroke(Color(palette.outline), lineWidth: 1) }
      .padding(8)
      .accessibilityElement(children: .contain)
      .accessibilityIdentifier("told")
      .task(id: told) { AccessibilityNotification.Announcement(told).post() }
    }
  }
}

/// A remark, with where it is from. A sign and words, not a colour alone.
struct MarkLine: View {
  let mark: Mark
  @Environment(\.palette) private var palette

  var body: some View {
    Label {
      VStack(alignment: .leading, spacing: 2) {
        Text(verbatim: mark.words)
        Text(verbatim: mark.source).font(.subheadline).foregroundStyle(Color(palette.secondary))
      }
    } icon: {
      Image(systemName: "info.circle")
    }
    .foregroundStyle(Color(palette.attention))
    .padding(.bottom, 8)
    .accessibilityElement(children: .combine)
  }
}

// About you: year of birth, sex, what a doctor found. All of it may stay empty; what it is for stands above it. Kept by a button.
import StillnightCore
import StillnightKit
import SwiftUI

/// As a page of Labs.
struct ProfileView: View {
  let app: AppModel
  @State private var profile: ProfileModel
  @Environment(\.words) private var words

  init(app: AppModel, profile: ProfileModel) {
    self.app = app
    _profile = State(initialValue: profile)
  }

  var body: some View {
    PlanPage(app: app, title: words["profile-title"]) { ProfileContent(profile: profile) }
  }
}

/// As a page of More.
struct ProfileInMore: View {
  let app: AppModel
  @State private var profile: ProfileModel
  @Environment(\.words) private var words

  init(app: AppModel) {
    self.app = app
    _profile = State(initialValue: app.labs.aboutYou())
  }

  var body: some View {
    MorePageFrame(app: app, title: words["profile-title"]) { ProfileContent(profile: profile) }
  }
}

private struct ProfileContent: View {
  @Bindable var profile: ProfileModel
  @Environment(\.words) private var words
  @Environment(\.dismiss) private var dismiss

  var body: some View {
    VStack(alignment: .leading, spacing: Space.margin) {
      Quiet(words["profile-about"])
      WritingField(label: words["profile-born"], text: $profile.born, id: "birth-year")
        .keyboardType(.numberPad)
      Part(words["profile-sex"]) {
        Cells {
          ForEach(Sex.offered, id: \.self) { sex in
            Cell(text: words[sex], chosen: profile.sex == sex, id: "sex-" + kebab(sex)) { profile.sex = sex }
          }
          Cell(text: words["answer-not-known"], chosen: profile.sex == nil, id: "sex-not-known") {
            profile.sex = nil
          }
        }
      }
      Part(words["profile-conditions"]) {
        Cells {
          ForEach(Condition.offered, id: \.self) { condition in
            Cell(
              text: words[condition],
              chosen: profile.conditions.contains(condition),
              id: "condition-" + kebab(condition)
            ) {
              profile.toggle(condition)
            }
          }
        }
      }
      CallButton(words["save"]) { if await profile.save() { dismiss() } }
        .buttonStyle(.action(.main, height: Target.tonight, wide: true))
        .disabled(!profile.canSave)
        .accessibilityIdentifier("save-profile")
    }
    .task { await profile.load() }
  }
}

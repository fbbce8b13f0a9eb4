// The four first steps: bedtime and waking, what is taken, reminders with the reason before the system asks, and that
// this is not medical advice. Each can be skipped.
import StillnightCore
import StillnightKit
import SwiftUI

struct FirstRunView: View {
  let app: AppModel
  @Bindable var steps: FirstRunModel
  @Environment(\.words) private var words

  private var count: Int { FirstRunModel.Step.allCases.count }

  var body: some View {
    VStack(spacing: 0) {
      ScrollView {
        VStack(alignment: .leading, spacing: Space.margin) {
          Quiet((steps.step.rawValue + 1).formatted() + " / " + count.formatted())
          step
        }
        .padding(Space.margin)
      }
      NoticeBar(session: app.session)
      HStack(spacing: Space.between) {
        if !steps.step.last {
          CallButton(words["first-run-skip"]) { await steps.skip() }
            .buttonStyle(.action(.word, height: Target.tonight))
            .accessibilityIdentifier("first-run-skip")
        }
        CallButton(steps.step.last ? words["first-run-start"] : words["first-run-next"]) { await steps.next() }
          .buttonStyle(.action(.main, height: Target.tonight, wide: true))
          .accessibilityIdentifier("first-run-next")
      }
      .padding(Space.margin)
    }
  }

  @ViewBuilder private var step: some View {
    switch steps.step {
    case .times: times
    case .taking: taking
    case .reminders: reminders
    case .advice: advice
    }
  }

  @ViewBuilder private var times: some View {
    Title(words["first-run-times"])
    Quiet(words["first-run-times-why"])
    Card {
      TimeRow(label: words["label-bedtime"], time: $steps.bedtime, id: "routine-bedtime")
      TimeRow(label: words["label-waking"], time: $steps.waking, id: "routine-waking")
    }
  }

  @ViewBuilder private var taking: some View {
    Title(words["first-run-taking"])
    Quiet(words["first-run-taking-why"])
    ForEach(app.plan.screen?.items ?? [], id: \.item.id) { item in
      Label {
        VStack(alignment: .leading, spacing: 2) {
          Text(verbatim: item.title).font(.headline)
          Quiet(item.sentence)
        }
      } icon: {
        Image(systemName: "checkmark.circle.fill")
      }
    }
    ForEach(app.plan.suggestions.indices, id: \.self) { index in
      SuggestionCard(number: index + 1, suggestion: app.plan.suggestions[index]) {
        await app.plan.add(asShown: app.plan.suggestions[index])
      }
    }
  }

  @ViewBuilder private var reminders: some View {
    Title(words["first-run-reminders"])
    Quiet(words["first-run-reminders-why"])
    if app.permission == .granted {
      Label {
        Text(verbatim: words["first-run-reminders-on"])
      } icon: {
        Image(systemName: "checkmark.circle.fill")
      }
    } else {
      PermissionButton(app: app)
    }
  }

  @ViewBuilder private var advice: some View {
    Title(words["first-run-advice"])
    Text(verbatim: words["not-medical-advice"])
    Text(verbatim: words["first-run-private"])
  }
}

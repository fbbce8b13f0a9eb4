// What can be added to the plan with one tap: each with its sentence, how it is done, and where that is from.
import StillnightCore
import StillnightKit
import SwiftUI

struct TemplatesView: View {
  let app: AppModel
  @Environment(\.words) private var words

  private var templates: TemplatesModel { app.templates }

  var body: some View {
    PlanPage(app: app, title: words["templates-title"]) {
      Quiet(words["templates-why"])
      ForEach(templates.groups, id: \.kind) { group in
        Part(group.title) {
          ForEach(group.templates.indices, id: \.self) { index in
            card(group.templates[index], kebab(group.kind) + "-\(index + 1)")
          }
          if group.addable {
            CallButton(words["template-add-all"]) { await templates.addAll(group) }
              .buttonStyle(.action(.side, height: Target.tonight, wide: true))
              .accessibilityLabel(Text(verbatim: group.title + ": " + words["template-add-all"]))
              .accessibilityIdentifier("template-add-all-" + kebab(group.kind))
          }
        }
      }
    }
    .task { await templates.load() }
  }

  private func card(_ template: Template, _ id: String) -> some View {
    Card {
      Text(verbatim: template.title).font(.headline)
      Text(verbatim: template.sentence)
      if !template.about.isEmpty { Quiet(template.about) }
      Quiet(template.source)
      if template.inPlan {
        Label {
          Text(verbatim: words["template-in-plan"])
        } icon: {
          Image(systemName: "checkmark")
        }
        .accessibilityElement(children: .combine)
      } else {
        CallButton(words["template-add"]) { await templates.add(template) }
          .buttonStyle(.action(.side, height: Target.tonight))
          .accessibilityLabel(Text(verbatim: words["template-add"] + ": " + template.title))
          .accessibilityIdentifier("template-" + id)
      }
    }
  }
}
